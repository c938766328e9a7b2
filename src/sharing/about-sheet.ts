/** The sheet "About this workbook": what the hidden part says, in plain cells that survive every program. */

import { cellOf } from '../functions/scenario/scenario';
import type { World } from '../functions/world';
import { inputIds, inputOf } from '../scenario/inputs';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { counted, obstacle, type Plan, refusal } from './plan';
import { type DraftRow, heading, quiet, sheetName, sheetOf, title } from './sheet-draft';
import type { Usage } from './usage';

const aboutMark = 'About this workbook';

export function aboutPlan(snapshot: WorkbookSnapshot, usage: Usage, world: World): Plan {
  const name = sheetName(snapshot, aboutMark, aboutMark);
  const stop = obstacle(snapshot, [name]);
  if (stop !== undefined) return refusal(stop);
  const before = snapshot.sheets.find((sheet) => sheet.name === name);
  const { active, all } = world.scenarios;
  const calls = [...new Set(usage.cells.flatMap(({ functions }) => [...functions]))].sort();
  const row = (label: string, text: string | number): DraftRow => ({
    cells: [label, text],
    styles: { 0: { bold: true } },
  });
  const sheet = sheetOf({
    name,
    widths: [220, 180, 90, 420],
    rows: [
      { cells: [aboutMark], style: title },
      {
        cells: ['Made with ChipSheet. With the add-in the formulas answer live; without it the last values are shown.'],
        style: quiet,
      },
      { cells: [] },
      row('dataset version', world.catalog.version),
      ...Object.entries(world.catalog.until).map(([kind, day]) => row(`${kind} looked at until`, day)),
      row('content hash', world.catalog.hash),
      row('scenario', active.name),
      row('cells with ChipSheet formulas', usage.cells.length),
      row('figures in use', usage.figures.length + usage.statements.length),
      row('functions in use', calls.join(', ') || 'none'),
      row(
        'own scenarios',
        all
          .filter(({ preset }) => !preset)
          .map((each) => each.name)
          .join(', ') || 'none',
      ),
      row('without the add-in', 'Ask the sender for a frozen copy (numbers) or a portable copy (plain formulas).'),
      { cells: [] },
      { cells: ['input', 'value', 'unit', 'source of the default'], style: heading },
      ...inputIds.map((id): DraftRow => {
        const input = inputOf(id);
        return {
          cells: [
            input.name,
            input.kind === 'date' ? String(active.values[id]) : cellOf(id, active),
            input.kind === 'number' ? input.unit : input.kind,
            active.sources[id] ?? input.source.title,
          ],
        };
      }),
    ],
  });
  return {
    sentence: `${before === undefined ? 'Adds' : 'Refreshes'} the sheet "${name}": dataset, scenario with all ${counted(inputIds.length, 'input')}, and what is in use.`,
    changes: [{ kind: 'sheet', name, was: before, becomes: sheet }],
    leftAlone: [],
  };
}
