import { gzipSync } from 'node:zlib';
import { evidence } from '../../src/catalog/generated/evidence';
import { builtFile } from '../support/built';

/** Excel loads both before the first cell answers. */
describe('what cells wait for', () => {
  it('is at most 120 kB of script, packed', () => {
    expect(gzipSync(builtFile('functions.js'), { level: 9 }).length).toBeLessThanOrEqual(120_000);
  });

  it('is at most 200 kB of metadata', () => {
    expect(Buffer.byteLength(builtFile('functions.json'))).toBeLessThanOrEqual(200_000);
  });

  it('holds no evidence', () => {
    const script = builtFile('functions.js');
    const notes = [
      ...Object.values(evidence.items).flatMap(({ note = '' }) => note),
      ...Object.values(evidence.claims),
      ...Object.values(evidence.regimes).flatMap(({ quote = '' }) => quote),
    ].filter((note) => note.length > 60);
    expect(notes.length).toBeGreaterThan(20);
    expect(notes.filter((note) => script.includes(note))).toEqual([]);
  });
});
