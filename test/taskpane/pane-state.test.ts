import { createWorld } from '../../src/functions/world';
import { Sharing } from '../../src/sharing/sharing';
import { PaneState } from '../../src/taskpane/state/pane-state';
import { Refresher } from '../../src/taskpane/state/refresher';
import { Sentences } from '../../src/workbook/sentences';
import { Session } from '../../src/workbook/session';
import type { Workbook } from '../../src/workbook/workbook';

function quietWorkbook(differences: Partial<Workbook> = {}): Workbook {
  const nothing = () => Promise.resolve();
  return {
    cellsCalling: () => Promise.resolve([]),
    shown: () =>
      Promise.resolve({
        at: (anchor) => ({ value: undefined, anchor, formula: undefined }),
        errors: () => [],
        firstFilled: () => undefined,
      }),
    recalculate: nothing,
    readPart: () => Promise.resolve(undefined),
    writePart: nothing,
    read: () => Promise.resolve({ sheets: [], activeSheet: 0, names: [], part: undefined }),
    apply: nothing,
    saveCopy: nothing,
    select: nothing,
    selection: () => Promise.resolve({ address: { sheet: 'S', row: 0, column: 0 }, formula: '' }),
    firstFilled: () => Promise.resolve(undefined),
    enterFormula: nothing,
    onPart: () => () => undefined,
    onChange: () => () => undefined,
    onSelect: () => () => undefined,
    ...differences,
  };
}

describe('the state of the pane', () => {
  it('says what the workbook refused, in words', async () => {
    const workbook = quietWorkbook({ writePart: () => Promise.reject(new Error('The workbook is read-only.')) });
    const session = new Session(workbook, createWorld(), [], new Sentences());
    const state = new PaneState(new Sharing(session));
    session.world.scenarios.set('revenueShare', 0.2);
    await session.settled().catch(() => undefined);
    await Promise.resolve();
    expect(state.failure.get()).toEqual({
      what: 'The cells did not follow the scenario.',
      reason: 'The workbook is read-only.',
    });
    expect(state.scenario.get().base.name).toBe('2025 deal (15%)');
    expect(state.undoable.get()).toBe('revenue share 20%');
    state.stop();
  });
});

describe('reading again after a change', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('waits until things are quiet, and never reads twice at once', async () => {
    let finish: () => void = () => undefined;
    const read = jest.fn(
      () =>
        new Promise<void>((resolve) => {
          finish = resolve;
        }),
    );
    const refresher = new Refresher(100, read, () => undefined);
    refresher.soon();
    jest.advanceTimersByTime(60);
    refresher.soon();
    jest.advanceTimersByTime(60);
    expect(read).not.toHaveBeenCalled();
    jest.advanceTimersByTime(60);
    expect(read).toHaveBeenCalledTimes(1);
    refresher.soon();
    jest.advanceTimersByTime(500);
    expect(read).toHaveBeenCalledTimes(1);
    finish();
    await Promise.resolve();
    await Promise.resolve();
    jest.advanceTimersByTime(100);
    expect(read).toHaveBeenCalledTimes(2);
    refresher.stop();
  });
});
