/** Another spreadsheet program as a judge: what it makes of a workbook that holds formulas and no results. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const program = 'soffice';

export const isInstalled = spawnSync(program, ['--version'], { timeout: 60_000 }).status === 0;

/** The first sheet recalculated: rows of texts as its cells hold them. */
export function recalculated(workbook: Uint8Array): readonly (readonly string[])[] {
  const folder = mkdtempSync(join(tmpdir(), 'chipsheet-'));
  try {
    writeFileSync(join(folder, 'calls.xlsx'), workbook);
    // Comma, quotes, UTF-8, values as stored and not as shown.
    const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false';
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    execFileSync(
      program,
      [profile, '--headless', '--convert-to', filter, '--outdir', folder, join(folder, 'calls.xlsx')],
      { stdio: 'ignore', timeout: 300_000 },
    );
    return rowsOf(readFileSync(join(folder, 'calls.csv'), 'utf8'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function rowsOf(csv: string): readonly (readonly string[])[] {
  return csv
    .split('\n')
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) =>
        quoted !== undefined ? quoted.replaceAll('""', '"') : (plain ?? ''),
      ),
    );
}
