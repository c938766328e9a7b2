/** Recalculates a workbook in LibreOffice, an engine that knows nothing of ChipSheet. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { functions } from '../../src/functions/generated/functions';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import { readXlsx } from '../../src/workbook/workbench/xlsx/read-xlsx';
import { writeXlsx } from '../../src/workbook/workbench/xlsx/write-xlsx';

const own = new Set(functions.map(({ name }) => name));

/** Where LibreOffice is not installed these tests say so and pass. */
export const hasLibreOffice = spawnSync('soffice', ['--version']).status === 0;

/** The workbook as LibreOffice calculates it; no formula brings a value along, so that each is really calculated. */
export async function recalculated(snapshot: WorkbookSnapshot): Promise<WorkbookSnapshot> {
  const bare: WorkbookSnapshot = {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map(({ value, ...cell }) =>
        cell.formula !== undefined || value === undefined || cell.spilled ? cell : { ...cell, value },
      ),
    })),
  };
  return readXlsx(convertedByLibreOffice(await writeXlsx(bare, own)), own);
}

/** A file opened and saved by LibreOffice. */
export function convertedByLibreOffice(bytes: Uint8Array): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'chipsheet-lo-'));
  try {
    writeFileSync(join(folder, 'in.xlsx'), bytes);
    execFileSync(
      'soffice',
      [
        '--headless',
        `-env:UserInstallation=file://${join(folder, 'profile')}`,
        '--convert-to',
        'xlsx:Calc MS Excel 2007 XML',
        '--outdir',
        join(folder, 'out'),
        join(folder, 'in.xlsx'),
      ],
      { stdio: 'pipe', timeout: 120_000 },
    );
    return readFileSync(join(folder, 'out', 'in.xlsx'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
