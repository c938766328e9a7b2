/** Which drafts stay in the browser, and how files and moments are named. */
import { pruned } from '../../src/workbench/files/drafts';
import { fileNameOf } from '../../src/workbench/files/file-format';
import { momentText } from '../../src/workbench/files/moment';

const day = 86_400_000;
const now = new Date(2026, 10, 27, 14, 5).getTime();

describe('drafts', () => {
  it('older than a month go', () => {
    const drafts = [
      { at: now, cells: 1 },
      { at: now - 29 * day, cells: 1 },
      { at: now - 31 * day, cells: 1 },
    ];
    expect(pruned(drafts, now).dropped).toEqual([drafts[2]]);
  });

  it('beyond the tenth go', () => {
    const drafts = Array.from({ length: 12 }, (_, index) => ({ at: now - index, cells: 1 }));
    expect(pruned(drafts, now).dropped).toEqual(drafts.slice(10));
  });

  it('that are too large together go, the newest never', () => {
    const drafts = [
      { at: now, cells: 9_000_000 },
      { at: now - 1, cells: 1_000 },
    ];
    expect(pruned(drafts, now)).toEqual({ kept: [drafts[0]], dropped: [drafts[1]] });
  });
});

it.each([
  ['Q3: H20/H100?', 'Q3- H20-H100-'],
  ['  plan.xlsx ', 'plan'],
  ['..hidden. ', 'hidden'],
  ['带宽 对比', '带宽 对比'],
  ['tab\there', 'tab-here'],
  [' . ', ''],
])('names the file of %j %j', (typed, name) => {
  expect(fileNameOf(typed)).toBe(name);
});

it.each([
  [now - 60_000, '14:04'],
  [now - day, '26 November, 14:05'],
  [now - 400 * day, '23 October 2025, 14:05'],
])('tells when something was: %j', (at, text) => {
  expect(momentText(at, now)).toBe(text);
});
