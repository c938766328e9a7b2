/** Every example in a definition, asked as Excel asks: they are what help and reference promise. */
import { functions } from '../../src/functions/generated/functions';
import { createWorld } from '../../src/functions/world';
import { askFormula, shown } from '../support/ask';
import { expectCells } from '../support/same-cells';

const examples = functions.flatMap(({ examples: list }) => list);

describe('examples in a direct call', () => {
  const world = createWorld();
  const direct = examples.filter(({ formula }) => askFormula(formula, world) !== undefined);

  it.each(direct.map((example) => [example.formula, example.result] as const))('%s', (formula, result) => {
    expectCells(askFormula(formula, world)?.map((row) => row.map(shown)) ?? [], result);
  });
});

describe('each function', () => {
  it.each(functions.map((definition) => [definition.name, definition] as const))(
    '%s has three examples, one of an error or a case without arguments',
    (_, { examples: list, parameters }) => {
      expect(list.length).toBeGreaterThanOrEqual(3);
      if (Object.keys(parameters).length > 0) {
        expect(list.some(({ result }) => String(result).includes('#N/A') || String(result).includes('#VALUE!'))).toBe(
          true,
        );
      }
    },
  );
});
