import { gzipSync } from 'node:zlib';
import { addresses } from '../../src/catalog/generated/addresses';
import { evidence } from '../../src/catalog/generated/evidence';
import { builtFile } from '../support/built';

/** Excel loads both before the first cell answers. */
describe('what cells wait for', () => {
  it('is at most 125 kB of script, packed', () => {
    expect(gzipSync(builtFile('functions.js'), { level: 9 }).length).toBeLessThanOrEqual(125_000);
  });

  it('is at most 200 kB of metadata', () => {
    expect(Buffer.byteLength(builtFile('functions.json'))).toBeLessThanOrEqual(200_000);
  });

  it('holds neither addresses nor evidence', () => {
    const script = builtFile('functions.js');
    const known = Object.values(addresses)
      .flat()
      .filter((address) => address !== '');
    // The defaults of a scenario name their sources themselves.
    expect(known.filter((address) => script.includes(address)).length).toBeLessThan(known.length / 40);
    const notes = [
      ...Object.values(evidence.items).flatMap(({ note = '' }) => note),
      ...Object.values(evidence.claims),
      ...Object.values(evidence.regimes).flatMap(({ quote = '' }) => quote),
    ].filter((note) => note.length > 60);
    expect(notes.length).toBeGreaterThan(20);
    expect(notes.filter((note) => script.includes(note))).toEqual([]);
  });
});
