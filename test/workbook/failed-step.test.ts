import { createWorld } from '../../src/functions/world';
import { Sentences } from '../../src/workbook/sentences';
import { Session } from '../../src/workbook/session';
import type { Workbook } from '../../src/workbook/workbook';

it('a workbook that refuses one change takes the next', async () => {
  const parts: string[] = [];
  let refuse = true;
  const workbook: Pick<Workbook, 'writePart' | 'cellsCalling' | 'recalculate'> = {
    cellsCalling: () => Promise.resolve([]),
    recalculate: () => Promise.resolve(),
    writePart: (xml) => {
      if (refuse) return Promise.reject(new Error('A cell is being edited.'));
      parts.push(xml);
      return Promise.resolve();
    },
  };
  const world = createWorld();
  const session = new Session(workbook as Workbook, world, [], new Sentences());

  world.scenarios.set('revenueShare', 0.2);
  await expect(session.settled()).rejects.toThrow('being edited');

  refuse = false;
  world.scenarios.set('revenueShare', 0.25);
  await session.settled();
  expect(parts).toHaveLength(1);
  expect(parts[0]).toContain('0.25');
});
