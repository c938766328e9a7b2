/** What can be written can be read: each limit of what a workbook keeps, from both sides. */
import fc from 'fast-check';
import { longestName, mostOwn, Scenarios } from '../../src/scenario/scenarios';
import { freezePlan } from '../../src/sharing/freeze';
import { readFrozen } from '../../src/sharing/frozen-content';
import { Sharing } from '../../src/sharing/sharing';
import { thawPlan } from '../../src/sharing/thaw';
import { changed } from '../../src/workbook/changes';
import { PartRefused, readPart, withProperties, writePart } from '../../src/workbook/part';
import { closeWorkbenches, openWorkbench, snapshotOf } from '../support/workbench';
import { functionNames, workbookOf } from '../support/workbooks';

afterEach(closeWorkbenches);

/** A scenario store with that many scenarios of the user's own. */
function withOwn(count: number): Scenarios {
  const scenarios = new Scenarios();
  for (let index = 1; index <= count; index++) expect(scenarios.saveAs(`Mine ${index}`)).toBeUndefined();
  return scenarios;
}

/** An array in an array in an array … */
function nested(levels: number): unknown {
  let value: unknown = 1;
  for (let level = 0; level < levels; level++) value = [value];
  return value;
}

describe('own scenarios', () => {
  it(`${mostOwn} are kept and read`, () => {
    const reading = readPart(writePart(withOwn(mostOwn).save()));
    expect(reading).toMatchObject({ state: 'read', content: { scenarios: { own: { length: mostOwn } } } });
  });

  it('one more is refused with a sentence, by every way that adds one', () => {
    const scenarios = withOwn(mostOwn);
    expect(scenarios.saveAs('One more')).toBe('200 scenarios of your own, at most 200 are kept: remove one first.');
    scenarios.reset();
    expect(scenarios.set('revenueShare', 0.3)).toContain('remove one first');
    expect(scenarios.all.filter(({ preset }) => !preset)).toHaveLength(mostOwn);
    expect(scenarios.active.values.revenueShare).toBe(0.15);
    scenarios.remove('Mine 7');
    expect(scenarios.set('revenueShare', 0.3)).toBeUndefined();
  });

  it('more that an earlier version wrote are read all the same', () => {
    const own = Array.from({ length: 201 }, (_, index) => ({ name: `Mine ${index}`, values: {} }));
    expect(readPart(writePart({ active: 'Mine 3', own }))).toMatchObject({
      state: 'read',
      content: { scenarios: { own: { length: 201 } } },
    });
  });

  it('a change of a scenario whose name is as long as can be has a name that can be read', () => {
    const scenarios = new Scenarios();
    const [first] = scenarios.all;
    if (first === undefined) throw new Error('There is no preset.');
    scenarios.replacePresets([{ ...first, name: 'P'.repeat(longestName) }]);
    for (const share of [0.2, 0.3]) {
      scenarios.reset();
      expect(scenarios.set('revenueShare', share)).toBeUndefined();
      expect(scenarios.active.name.length).toBeLessThanOrEqual(longestName);
    }
    expect(readPart(writePart(scenarios.save()))).toMatchObject({ state: 'read' });
  });

  it('law: a name that is taken comes back, whatever characters are in it', () => {
    const names = fc.string({ unit: 'binary', maxLength: longestName + 5 });
    fc.assert(
      fc.property(names, (name) => {
        const scenarios = new Scenarios();
        const refused = scenarios.saveAs(name);
        const trimmed = name.trim();
        if (trimmed.length === 0 || trimmed.length > longestName) return expect(refused).toBeDefined();
        const xml = writePart(scenarios.save());
        // What XML does not take, not even escaped.
        // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
        expect(xml).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/);
        const reading = readPart(xml);
        return expect(reading.state === 'read' && reading.content.scenarios?.own[0]?.name).toBe(trimmed);
      }),
    );
  });
});

describe('what cannot be read is refused before it is written', () => {
  it.each([98, 99, 100, 101, 400])('lists %i deep', (levels) => {
    const write = () => withProperties(undefined, { pin: nested(levels) });
    let xml: string | undefined;
    try {
      xml = write();
    } catch (error) {
      expect(error).toBeInstanceOf(PartRefused);
      return;
    }
    expect(readPart(xml)).toMatchObject({ state: 'read' });
  });

  it('a scenario with a name that is too long', () => {
    const own = [{ name: 'x'.repeat(longestName + 1), values: {} }];
    expect(() => writePart({ active: '', own })).toThrow(PartRefused);
  });

  it('a formula comes back however long its relative form is', () => {
    // 8,000 characters in a cell, four times as many in the form that is shared by cells filled down.
    const long = `=CHIPSPEC("H20","memory")+${Array.from({ length: 2600 }, () => 'A1').join('+')}`;
    const workbook = workbookOf([['x', long]]);
    const frozen = changed(workbook, freezePlan(workbook, functionNames).changes);
    expect(readFrozen(frozen.part, 'frozen')).toMatchObject({ frozen: { cells: [{ formula: long }] } });
    expect(thawPlan(frozen, functionNames).refused).toBeUndefined();
  });
});

describe('a part that cannot be read', () => {
  const damagedPart = () => {
    const plan = freezePlan(workbookOf([['=CHIPSPEC("H20","bandwidth")']]), functionNames);
    const part = changed(workbookOf([['=CHIPSPEC("H20","bandwidth")']]), plan.changes).part ?? '';
    return part.replace('"schema":1', '"schema":"one"');
  };

  it('is never written over while it may hold frozen formulas', async () => {
    const part = damagedPart();
    const { workbook, session, world } = await openWorkbench({ ...snapshotOf({ Sheet1: { A1: 4000 } }), part });
    await session.open();
    expect(session.state.warning).toMatch(/cannot be read .*kept as it is/);
    world.scenarios.set('revenueShare', 0.3);
    await session.settled();
    expect(await workbook.readPart()).toBe(part);
    expect(session.state.warning).toMatch(/kept as it is/);
    expect(() => withProperties(part, { pin: 1 })).toThrow(PartRefused);
  });

  it('stops Thaw, Pin, Freeze and Make portable with the reason', async () => {
    const part = damagedPart();
    const cells = { A1: 4000, A2: '=CHIPSPEC("H20","memory")' };
    const { session } = await openWorkbench({ ...snapshotOf({ Sheet1: cells }), part });
    await session.open();
    const sharing = new Sharing(session);
    for (const command of ['thaw', 'live', 'pin', 'freeze', 'portable'] as const)
      expect((await sharing.prepare(command)).refused).toMatch(/cannot be read/);
    expect((await sharing.prepare('sources')).refused).toBeUndefined();
  });

  it('gives way where it holds nothing of the user', () => {
    const nothing = '<chipsheet xmlns="urn:chipsheet:workbook">{"schema":"one"}</chipsheet>';
    expect(readPart(nothing)).toMatchObject({ state: 'damaged', mayHoldWork: false });
    expect(readPart(withProperties(nothing, { pin: { dataset: '1' } }))).toMatchObject({ state: 'read' });
  });
});
