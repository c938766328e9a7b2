import { inputIds, inputOf } from '../../scenario/inputs';
import { scenarioNamed } from '../ask';
import { CellError } from '../cells';
import { defineFunction } from '../define';
import { listWithErrors, text } from '../parameters';
import { headers, tableOf } from '../tables';
import { cellOf } from './scenario';

export const SCENARIOS = defineFunction({
  name: 'SCENARIOS',
  family: 'scenario',
  summary: 'All scenarios side by side: one row an input, one column a scenario.',
  parameters: {
    scenario: listWithErrors(
      text({ optional: true, help: 'Names of the scenarios to show.', otherwise: 'all, the presets first' }),
    ),
    headers,
  },
  reads: 'all',
  result: { shape: 'table', help: 'Input and unit in front, then the values; a star marks the active scenario.' },
  examples: [
    { formula: '=INDEX(SCENARIOS(),1,3)', result: '2025 deal (15%) *' },
    {
      formula: '=INDEX(SCENARIOS({"2025 deal (15%)","25% duty (2026)"},FALSE),1,4)',
      result: 0,
      note: 'the revenue share of the second: a duty took its place',
    },
    { formula: '=INDEX(SCENARIOS("No such plan"),2,3)', result: '#N/A', note: 'one bad name spoils one column' },
  ],
  native: 'none',
  answer: ({ scenario: names, headers }, { scenarios }) => {
    const shown =
      names === undefined
        ? scenarios.all
        : names.map((name) => (name instanceof CellError ? name : scenarioNamed(name, scenarios)));
    return tableOf(
      headers,
      [
        'input',
        'unit',
        ...shown.map((each) =>
          each instanceof CellError ? each : each === scenarios.active ? `${each.name} *` : each.name,
        ),
      ],
      inputIds.map((id) => {
        const definition = inputOf(id);
        const unit = definition.kind === 'number' ? definition.unit || 'number' : definition.kind;
        return [definition.name, unit, ...shown.map((each) => (each instanceof CellError ? each : cellOf(id, each)))];
      }),
    );
  },
});
