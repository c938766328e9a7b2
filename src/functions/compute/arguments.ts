/** The arguments that the compute functions share. */
import { precisionBits, specById } from '../../catalog/specs';
import { badQuestion, CellError } from '../cells';
import { choice, fraction, input, item, number, type Parameter } from '../parameters';

export const chip = item({ help: 'Chip or system; of a system the totals count.' });

const precisions = [...precisionBits.keys()];

export const precision = choice(precisions, {
  default: 'bf16',
  also: Object.fromEntries(precisions.flatMap((id) => specById(id).alsoCalled.map((name) => [name, id]))),
  help: 'Number format of the dense peak rate: bf16, fp8, int8, fp4 …',
});

/** A number that people give in billions: 70 is more likely 70 billion than 70. */
function large(name: string, help: string): Parameter<number> {
  const plain = number({ min: 1e6, unit: name, help: `${help} 70 billion are 70e9.` });
  return {
    ...plain,
    read: (cell, argument, world) => {
      const value = plain.read(cell, argument, world);
      return value instanceof CellError && Number(cell) >= 1 && Number(cell) < 1e5
        ? badQuestion(`${value.sentence} Did you mean ${String(cell)} billion? Write ${String(cell)}e9.`)
        : value;
    },
  };
}

export const parameterCount = large('parameters', 'Parameters of the model that are active for a token.');

export const tokenCount = large('tokens', 'Tokens that the model is trained on.');

export const chips = number({ above: 0, default: 1, help: 'How many of the item share the work, without any loss.' });

export const mfu = fraction({
  min: 0.001,
  default: input('modelUtilization'),
  help: 'Share of the peak rate that the model gets out of a chip (MFU).',
});

/** What holds for every rate computed from a peak. */
export const upperBound = 'An upper bound from dense peak rates, no forecast. Links between chips are left out.';
