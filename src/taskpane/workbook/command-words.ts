/** The commands of the Workbook tab: what each is called and what it does, in the order in which they are shown. */
import type { CommandId } from '../../sharing/sharing';

export interface CommandWords {
  readonly id: CommandId;
  readonly label: string;
  /** What it is for, in one sentence; what it will change is said before it does. */
  readonly help: string;
}

export interface CommandGroup {
  readonly title: string;
  readonly commands: readonly CommandWords[];
}

export const commandGroups: readonly CommandGroup[] = [
  {
    title: 'For a colleague with ChipSheet',
    commands: [
      {
        id: 'pin',
        label: 'Pin',
        help: 'Keeps the data in use in the workbook: newer data changes nothing unasked.',
      },
    ],
  },
  {
    title: 'For a colleague without it',
    commands: [
      { id: 'freeze', label: 'Freeze', help: 'ChipSheet formulas become their values.' },
      { id: 'thaw', label: 'Thaw', help: 'The frozen formulas come back.' },
      {
        id: 'portable',
        label: 'Make portable',
        help: 'ChipSheet formulas become plain ones that recalculate anywhere.',
      },
      { id: 'live', label: 'Make live', help: 'The ChipSheet formulas come back in place of plain ones.' },
    ],
  },
  {
    title: 'For a reader',
    commands: [
      { id: 'sources', label: 'Sources sheet', help: 'Lists every figure in use, cell by cell, with its source.' },
      {
        id: 'about',
        label: 'About sheet',
        help: 'Says in plain cells which data and scenario are behind the numbers.',
      },
    ],
  },
  {
    title: 'When cells show #NAME?',
    commands: [{ id: 'repair', label: 'Repair', help: 'Enters formulas again that lost their tie to ChipSheet.' }],
  },
];

export function labelOf(id: CommandId): string {
  if (id === 'update') return 'Update all';
  return commandGroups.flatMap(({ commands }) => commands).find((command) => command.id === id)?.label ?? id;
}
