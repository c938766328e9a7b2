/** The tabs in their order: to add one is to add a line. */
import type { ComponentType } from 'react';
import { AboutTab } from './about/about-tab';
import { BuilderTab } from './builder/builder-tab';
import { ProblemsTab } from './problems/problems-tab';
import { ScenarioTab } from './scenario/scenario-tab';
import { TemplatesTab } from './templates/templates-tab';
import { WorkbookTab } from './workbook/workbook-tab';

export type TabId = 'scenario' | 'problems' | 'functions' | 'templates' | 'workbook' | 'about';

export interface PaneTab {
  readonly id: TabId;
  readonly label: string;
  readonly Panel: ComponentType;
}

export const tabs: readonly [PaneTab, ...PaneTab[]] = [
  { id: 'scenario', label: 'Scenario', Panel: ScenarioTab },
  { id: 'problems', label: 'Problems', Panel: ProblemsTab },
  { id: 'functions', label: 'Functions', Panel: BuilderTab },
  { id: 'templates', label: 'Templates', Panel: TemplatesTab },
  { id: 'workbook', label: 'Workbook', Panel: WorkbookTab },
  { id: 'about', label: 'About', Panel: AboutTab },
];
