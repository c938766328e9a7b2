import { isNameProblem } from '../../catalog/names';
import { type InputId, inputIds, inputOf } from '../../scenario/inputs';
import type { Scenario } from '../../scenario/scenario';
import { serialOfIsoDate } from '../../sheet/days';
import { type CellOutput, notAvailable } from '../cells';
import { defineFunction } from '../define';
import { literalText, quoted } from '../native';
import { cellwise, type TableArgument, type TableLookups } from '../native-table';
import { text } from '../parameters';
import { assumed as assumedInput } from '../reading';
import { inputNamed } from './input-names';

export const SCENARIO = defineFunction({
  name: 'SCENARIO',
  family: 'scenario',
  summary: 'Value of an input in the active or a named scenario; with no argument the whole scenario.',
  parameters: {
    input: text({
      optional: true,
      help: 'Input, such as revenue share or tariff rate.',
      otherwise: 'a table of all inputs',
      suggestions: () => inputIds.map((id) => inputOf(id).name),
    }),
  },
  reads: 'all',
  result: { shape: 'one', help: 'A value; or a table with input, value, unit and where the default comes from.' },
  examples: [
    { formula: '=SCENARIO("revenue share")', result: 0.15 },
    { formula: '=SCENARIO({"tariff rate";"treatment"},"100% tariff as announced")', result: [[1], ['net']] },
    {
      formula: '=INDEX(SCENARIO(),1,1)',
      result: '2025 deal (15%)',
      note: 'the name of the active scenario heads the table',
    },
    { formula: '=SCENARIO("weather")', result: '#N/A' },
  ],
  native: ({ input: name }, { input: assumed }) => {
    const literal = literalText(name);
    const named = literal === undefined ? undefined : inputNamed(literal);
    return named === undefined || isNameProblem(named) ? undefined : assumed(named.id);
  },
  nativeTable: ({ input, scenario }, lookups) =>
    input === undefined
      ? tableForm(scenario, lookups)
      : cellwise([input, scenario], ([input = '', scenario]) => lookups.namedInput(input, scenario)),
  answer: ({ input }, { scenario }) => {
    if (input === undefined) return tableOf(scenario);
    const named = inputNamed(input);
    return isNameProblem(named)
      ? notAvailable(`${named.sentence} SCENARIO() lists all inputs.`)
      : cellOf(named.id, scenario);
  },
});

/** An input's value as a cell holds it: days as Excel's day numbers. */
export function cellOf(id: InputId, { values }: Scenario): number | string {
  assumedInput(id);
  const value = values[id];
  if (inputOf(id).kind !== 'date') return value;
  return serialOfIsoDate(String(value)) ?? value;
}

function tableOf(scenario: Scenario): CellOutput[][] {
  return [
    [scenario.name, 'value', 'unit', 'source of the default'],
    ...inputIds.map((id) => {
      const definition = inputOf(id);
      return [definition.name, cellOf(id, scenario), unitOf(id), scenario.sources[id] ?? definition.source.title];
    }),
  ];
}

/** The unit of a number; of a word or a day, what it is. */
export function unitOf(id: InputId): string {
  const input = inputOf(id);
  return input.kind === 'number' ? input.unit : input.kind;
}

/** All inputs with their values; undefined where a cell names the scenario, since sources come with the name. */
function tableForm(named: TableArgument | undefined, { scenarios, scenarioName, input }: TableLookups) {
  const literal = named && literalText(named.text);
  const scenario = named === undefined ? scenarios.active : scenarios.find(literal ?? '');
  if (scenario === undefined) return undefined;
  return [
    [named === undefined ? scenarioName : quoted(scenario.name), '"value"', '"unit"', '"source of the default"'],
    ...inputIds.map((id) => [
      quoted(inputOf(id).name),
      input(id, named?.text),
      quoted(unitOf(id)),
      quoted(scenario.sources[id] ?? inputOf(id).source.title),
    ]),
  ];
}
