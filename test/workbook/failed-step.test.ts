/** A workbook can refuse a change: Excel does so while a cell is being edited. */
import { functions } from '../../src/functions/generated/functions';
import { createWorld } from '../../src/functions/world';
import { Sentences } from '../../src/workbook/sentences';
import { Session } from '../../src/workbook/session';
import type { FormulaCell, Workbook } from '../../src/workbook/workbook';

const cellOf: Readonly<Record<string, FormulaCell>> = {
  MARGINHIT: { address: { sheet: 'S', row: 0, column: 0 }, formula: '=MARGINHIT()', value: 0.1 },
  MARGINRANGE: { address: { sheet: 'S', row: 1, column: 0 }, formula: '=MARGINRANGE()', value: 'case' },
};

class StubbornWorkbook implements Pick<Workbook, 'cellsCalling' | 'recalculate' | 'readPart' | 'writePart' | 'onPart'> {
  refuses = true;
  part = '';
  recalculated: number[] = [];

  cellsCalling(names: ReadonlySet<string>) {
    return Promise.resolve([...names].flatMap((name) => cellOf[name] ?? []));
  }

  recalculate(cells: readonly { readonly row: number }[]) {
    if (this.refuses) return Promise.reject(new Error('A cell is being edited.'));
    this.recalculated = cells.map(({ row }) => row).sort();
    return Promise.resolve();
  }

  onPart() {
    return () => undefined;
  }

  readPart() {
    return Promise.resolve(this.part === '' ? undefined : this.part);
  }

  writePart(xml: string) {
    this.part = xml;
    return Promise.resolve();
  }
}

describe('a workbook that refuses a change', () => {
  it('takes the next, and the cells of the first follow with it', async () => {
    const workbook = new StubbornWorkbook();
    const world = createWorld();
    const session = new Session(workbook as unknown as Workbook, world, functions, new Sentences());

    // Only MARGINRANGE reads the company's margin, only MARGINHIT the treatment.
    world.scenarios.set('companyMargin', 0.6);
    await expect(session.settled()).rejects.toThrow('being edited');

    workbook.refuses = false;
    world.scenarios.set('treatment', 'cost');
    await session.settled();
    expect(workbook.recalculated).toEqual([0, 1]);
    expect(workbook.part).toContain('"treatment":"cost"');
  });
});
