/**
 * Names that drivers, compilers, benchmarks and clouds print. The held-out list was written down before any of it was
 * tried. NONE is an item that ChipSheet has not; AMB fits several.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isNameProblem } from '../../src/catalog/names';
import { createWorld } from '../../src/functions/world';

interface Row {
  readonly typed: string;
  readonly kind: string;
  readonly expected: string;
}

type Verdict = 'right' | 'missing' | 'misleading' | 'default' | 'absent' | 'wrong';

const { catalog } = createWorld();

function rowsOf(file: string): readonly Row[] {
  const lines = readFileSync(join(__dirname, file), 'utf8').trim().split('\n').slice(1);
  return lines.map((line) => {
    const [typed = '', kind = '', expected = ''] = [...line.matchAll(/(?:"((?:[^"]|"")*)"|([^,]*))(?:,|$)/g)].map(
      ([, quoted, plain]) => quoted ?? plain ?? '',
    );
    return { typed, kind, expected };
  });
}

function verdictOf({ typed, expected }: Row): Verdict {
  const found = catalog.item(typed);
  if (isNameProblem(found)) {
    if (expected === 'NONE') return 'absent';
    if (expected === 'AMB') return found.kind === 'ambiguous' ? 'right' : 'missing';
    return found.candidates.length === 0 || found.candidates.includes(expected) ? 'missing' : 'misleading';
  }
  if (expected === 'AMB') return 'default';
  // An item that the list calls absent may have come since, under the very name.
  if (expected === 'NONE') return catalog.item(found.name) === found && named(typed, found.name) ? 'absent' : 'wrong';
  return found.name === expected ? 'right' : 'wrong';
}

/** True where the text holds the name: all of its letters and digits, in their order. */
function named(typed: string, name: string): boolean {
  const plain = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  return plain(typed).includes(plain(name));
}

describe.each(['names-in-tools.csv', 'names-held-out.csv'])('%s', (file) => {
  const judged = rowsOf(file).map((row) => ({ ...row, verdict: verdictOf(row) }));
  const typedAs = (verdict: Verdict) => judged.filter((row) => row.verdict === verdict).map(({ typed }) => typed);

  it('no name is answered with another item', () => expect(typedAs('wrong')).toEqual([]));
  it('no suggestion leaves out what is meant', () => expect(typedAs('misleading')).toEqual([]));
  it('19 of 20 names of items that ChipSheet has are understood', () => {
    const had = judged.filter(({ verdict }) => verdict !== 'absent');
    expect(typedAs('right').length / had.length).toBeGreaterThanOrEqual(0.95);
  });
});
