import fc from 'fast-check';
import { blocksOf } from '../../src/workbook/workbench/blocks';

const sheet = 'Sheet1';

it('makes one range of a filled block', () => {
  const cells = [0, 1, 2].flatMap((row) => [4, 5].map((column) => ({ sheet, row, column })));
  expect(blocksOf(cells).get(sheet)).toEqual([{ startRow: 0, endRow: 2, startColumn: 4, endColumn: 5 }]);
});

it('covers the cells it is given, each once, and no others', () => {
  const cell = fc.record({ sheet: fc.constantFrom('a', 'b'), row: fc.nat(6), column: fc.nat(6) });
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 40 }), (cells) => {
      const covered = [...blocksOf(cells)].flatMap(([name, blocks]) =>
        blocks.flatMap(({ startRow, endRow, startColumn, endColumn }) => {
          const found: string[] = [];
          for (let row = startRow; row <= endRow; row++) {
            for (let column = startColumn; column <= endColumn; column++) found.push(`${name}!${row},${column}`);
          }
          return found;
        }),
      );
      const given = new Set(cells.map(({ sheet: name, row, column }) => `${name}!${row},${column}`));
      expect(covered.sort()).toEqual([...given].sort());
    }),
  );
});
