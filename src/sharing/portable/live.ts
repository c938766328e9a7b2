/** Make live: the way back from a portable workbook to formulas of ChipSheet. */
import type { Change } from '../../workbook/changes';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import { counted, type Plan } from '../plan';
import { isOurs } from '../sheet-draft';
import { bringBack } from '../thaw';
import { isPortableName, ourSheets } from './portable';

/** `functions` are the names of ours. */
export function livePlan(snapshot: WorkbookSnapshot, functions: ReadonlySet<string>): Plan {
  const { plan, remaining } = bringBack('live', snapshot, functions, {
    none: 'This workbook was not made portable.',
    lost: 'No formula can be made live: all were edited or moved since.',
    done: (count) => `Brings back ${counted(count, 'ChipSheet formula')} in place of plain formulas`,
  });
  if (plan.refused !== undefined || remaining > 0) return plan;
  const sheets = snapshot.sheets.filter((sheet) =>
    ourSheets.some(({ name, mark }) => name === sheet.name && isOurs(sheet, mark)),
  );
  return {
    ...plan,
    sentence: plan.sentence.replace(/\.$/, '; the sheets of data and scenario go.'),
    changes: [
      ...plan.changes,
      ...snapshot.names
        .filter(isPortableName)
        .map((name): Change => ({ kind: 'name', name: name.name, was: name, becomes: undefined })),
      ...sheets.map((sheet): Change => ({ kind: 'sheet', name: sheet.name, was: sheet, becomes: undefined })),
    ],
  };
}
