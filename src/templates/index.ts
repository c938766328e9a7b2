/** Workbooks to begin with, in the order in which they are offered. */
import { articleCheck } from './article-check';
import { chinaSelfReliance } from './china-self-reliance';
import { exportScreen } from './export-screen';
import { h20Decision } from './h20-decision';
import { portfolioLookThrough } from './portfolio-look-through';
import { startHere } from './start-here';
import type { Template } from './template';
import { whichChip } from './which-chip';

export type { Template } from './template';

export const templates: readonly Template[] = [
  startHere,
  h20Decision,
  chinaSelfReliance,
  whichChip,
  exportScreen,
  portfolioLookThrough,
  articleCheck,
];
