import fc from 'fast-check';
import { areasBySheet } from '../../../src/workbook/excel/areas';
import { addressOf, boxOf } from '../../support/excel-host/book';

const cell = (sheet: string, row: number, column: number) => ({ sheet, row, column });

it('makes one rectangle of cells that touch', () => {
  const cells = [0, 1, 2].flatMap((row) => [3, 4].map((column) => cell('S', row, column)));
  expect(areasBySheet([...cells, cell('S', 9, 0), cell('T', 0, 0)])).toEqual(
    new Map([
      ['S', ['D1:E3,A10']],
      ['T', ['A1']],
    ]),
  );
});

it('covers exactly the cells that are given, in lists that Excel takes', () => {
  const column = fc.oneof(fc.nat(5), fc.nat(16_383));
  const cells = fc.array(fc.tuple(fc.oneof(fc.nat(12), fc.nat(1_048_575)), column), { maxLength: 400 });
  fc.assert(
    fc.property(cells, (given) => {
      const lists = areasBySheet(given.map(([row, col]) => cell('S', row, col))).get('S') ?? [];
      expect(lists.every((list) => list.length <= 2_000)).toBe(true);
      const covered = lists
        .flatMap((list) => list.split(','))
        .flatMap((area) => {
          const { row, column: left, rows, columns } = boxOf(area);
          return Array.from({ length: rows * columns }, (_, index) =>
            addressOf(row + Math.floor(index / columns), left + (index % columns)),
          );
        });
      expect(covered.sort()).toEqual([...new Set(given.map(([row, col]) => addressOf(row, col)))].sort());
    }),
    { numRuns: 200 },
  );
});
