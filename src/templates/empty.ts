import { sheet, workbook } from './sheet';
import type { Template } from './template';

export const empty: Template = {
  id: 'empty',
  title: 'Empty workbook',
  summary: 'One blank sheet; all functions are there.',
  unknownIn: [],
  refusedIn: [],
  build: () => workbook(sheet({ name: 'Sheet1', content: [] })),
};
