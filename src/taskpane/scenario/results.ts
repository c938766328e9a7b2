/** What a scenario does, asked of the same functions that answer in cells: no arithmetic of the pane's own. */
import { ask } from '../../functions/ask';
import { CellError, type CellOutput } from '../../functions/cells';
import type { SheetFunction } from '../../functions/define';
import type { World } from '../../functions/world';
import { Scenarios } from '../../scenario/scenarios';
import type { Draft } from '../state/pane-state';

export interface RangeCase {
  /** low, base or high. */
  readonly name: string;
  readonly hit: number;
  readonly assumption: string;
}

export interface Results {
  /** Gross margin lost, as a fraction; undefined where no function tells. */
  readonly hit: number | undefined;
  readonly after: number | undefined;
  readonly range: readonly RangeCase[];
  /** Why a result is missing. */
  readonly problem: string | undefined;
}

export function resultsOf(functions: readonly SheetFunction[], world: World): Results {
  const answers = (name: string, ...arguments_: boolean[]) => {
    const definition = functions.find((each) => each.name === name);
    return definition === undefined ? [] : ask(definition, [null, ...arguments_], world);
  };
  const hit = answers('MARGINHIT')[0]?.[0];
  const after = answers('MARGINAFTER')[0]?.[0];
  const range = answers('MARGINRANGE', false);
  const problems = [hit, after, range[0]?.[0]].filter((cell) => cell instanceof CellError);
  return {
    hit: numeric(hit),
    after: numeric(after),
    range: range.flatMap(([name, value, assumption]) =>
      typeof value === 'number' ? [{ name: String(name), hit: value, assumption: String(assumption) }] : [],
    ),
    problem: problems[0]?.sentence,
  };
}

/** The same world with a value in place that is still being typed. */
export function withDraft(world: World, draft: Draft): World {
  const { active } = world.scenarios;
  const name = `${active.name} (draft)`;
  const typed = new Scenarios();
  typed.restore({ active: name, own: [{ name, values: { ...active.values, [draft.id]: draft.value } }] });
  return { ...world, scenarios: typed };
}

function numeric(cell: CellOutput | undefined): number | undefined {
  return typeof cell === 'number' ? cell : undefined;
}
