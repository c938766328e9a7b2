import fc from 'fast-check';
import { presets } from '../../src/scenario/presets';
import { readPart, writePart } from '../../src/workbook/part';

const saved = {
  active: 'Mine <&> "5"',
  own: [{ name: 'Mine <&> "5"', values: { ...presets[0]?.values, revenueShare: 0.3 } }],
};

describe('the part in the workbook', () => {
  it('comes back as it was written', () => {
    expect(readPart(writePart(saved))).toMatchObject({ state: 'read', writable: true, content: { scenarios: saved } });
  });

  it('hands through what other features keep in it', () => {
    expect(readPart(writePart(saved, { pin: { dataset: '2026.11' } }))).toMatchObject({
      content: { pin: { dataset: '2026.11' } },
    });
  });

  it('of a newer version is read and never overwritten', () => {
    const newer = writePart(saved).replace('"schema":1', '"schema":2');
    expect(readPart(newer)).toMatchObject({ state: 'read', writable: false });
  });

  it('brackets in texts nest nothing', () => {
    expect(readPart(writePart(saved, { note: '[{"'.repeat(500) }))).toMatchObject({ state: 'read' });
  });

  it('drops a value that the input does not allow and keeps the others', () => {
    const odd = { active: 'A', own: [{ name: 'A', values: { revenueShare: 7, productMargin: 0.4 } }] };
    expect(readPart(writePart(odd))).toMatchObject({
      content: { scenarios: { own: [{ values: { productMargin: 0.4 } }] } },
    });
    expect(JSON.stringify(readPart(writePart(odd)))).not.toContain('revenueShare');
  });

  it.each([
    ['another element', '<other/>'],
    ['cut off', writePart(saved).slice(0, 80)],
    ['no JSON', '<chipsheet xmlns="urn:chipsheet:workbook">hello</chipsheet>'],
    [
      'wrong types',
      '<chipsheet xmlns="urn:chipsheet:workbook">{"schema":1,"scenarios":{"active":3,"own":[]}}</chipsheet>',
    ],
    [
      'made to exhaust the stack',
      `<chipsheet xmlns="urn:chipsheet:workbook">{"schema":1,"pin":${'{"not":'.repeat(200_000)}1${'}'.repeat(200_000)}}</chipsheet>`,
    ],
  ])('that is damaged (%s) gives a sentence', (_, xml) => {
    expect(readPart(xml)).toMatchObject({ state: 'damaged', sentence: expect.stringContaining('cannot be read') });
  });

  it('law: any text is read without an exception', () => {
    fc.assert(fc.property(fc.string(), (text) => ['none', 'read', 'damaged'].includes(readPart(text).state)));
  });
});
