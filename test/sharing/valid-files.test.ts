/** Every kind of file that we write passes Microsoft's own validator, and LibreOffice opens it. */
import { functions } from '../../src/functions/generated/functions';
import { type CommandId, Sharing } from '../../src/sharing/sharing';
import { startHere } from '../../src/templates/start-here';
import { readXlsx } from '../../src/workbook/workbench/xlsx/read-xlsx';
import { writeXlsx } from '../../src/workbook/workbench/xlsx/write-xlsx';
import { convertedByLibreOffice, hasLibreOffice } from '../support/libreoffice';
import { hasValidator, validationErrors } from '../support/open-xml-validator';
import { closeWorkbenches, openWorkbench } from '../support/workbench';

afterEach(closeWorkbenches);
jest.setTimeout(120_000);

const own = new Set(functions.map(({ name }) => name));

it.each<readonly CommandId[]>([[], ['pin', 'sources', 'about'], ['freeze'], ['portable']])(
  'a saved workbook after %s %s %s',
  async (...commands) => {
    const { workbook, session } = await openWorkbench(startHere.build());
    const sharing = new Sharing(session);
    await session.open();
    for (const command of commands) await sharing.carryOut(await sharing.prepare(command));
    const bytes = await writeXlsx(workbook.snapshot(), own);
    expect(validationErrors(bytes)).toEqual([]);
    if (hasLibreOffice) {
      const opened = await readXlsx(convertedByLibreOffice(bytes), own);
      expect(opened.sheets.map(({ name }) => name)).toEqual(workbook.snapshot().sheets.map(({ name }) => name));
    }
  },
);

it('the validator finds what is wrong', async () => {
  const bytes = await writeXlsx(startHere.build(), own);
  expect(validationErrors(bytes.slice(0, bytes.length - 30)).length > 0).toBe(hasValidator);
});
