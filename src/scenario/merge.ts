/**
 * Two people have one workbook open. What one of them stored meets what the other has changed since: each change is
 * taken over, and where both changed the same thing somebody has to decide.
 */
import type { SavedScenario, SavedScenarios } from './scenarios';

/** One thing that both changed. */
export interface Conflict {
  readonly scenario: string;
  /** An input; undefined where one of them removed the scenario that the other changed, or another is active. */
  readonly input: string | undefined;
  readonly mine: number | string | undefined;
  readonly theirs: number | string | undefined;
}

export interface Merged {
  /** All changes of both; of what both changed, mine. */
  readonly mine: SavedScenarios;
  /** The same with theirs. */
  readonly theirs: SavedScenarios;
  readonly conflicts: readonly Conflict[];
}

type Values = Readonly<Record<string, number | string | undefined>>;

/** `base` is what both began with: what was last read from the workbook or written to it. */
export function merged(base: SavedScenarios, mine: SavedScenarios, theirs: SavedScenarios): Merged {
  const conflicts: Conflict[] = [];
  const own = { mine: [] as SavedScenario[], theirs: [] as SavedScenario[] };
  for (const name of namesOf(mine, theirs)) {
    const versions = [base, mine, theirs].map((each) => each.own.find((scenario) => scenario.name === name));
    const [was, here, there] = versions as [SavedScenario?, SavedScenario?, SavedScenario?];
    if (here === undefined || there === undefined) {
      const only = here ?? there;
      const removed = was !== undefined;
      const changed = removed && only !== undefined && JSON.stringify(only) !== JSON.stringify(was);
      if (removed && !changed) continue;
      if (changed) conflicts.push({ scenario: name, input: undefined, mine: undefined, theirs: undefined });
      // Nobody's work goes because the other no longer wants it.
      if (only !== undefined) for (const side of [own.mine, own.theirs]) side.push(only);
      continue;
    }
    const { values, clashes } = mergedValues(was?.values ?? {}, here.values, there.values);
    conflicts.push(...clashes.map((clash) => ({ scenario: name, ...clash })));
    own.mine.push({ ...here, values: { ...values, ...picked(here.values, clashes) } });
    own.theirs.push({ ...there, values: { ...values, ...picked(there.values, clashes) } });
  }
  const active = mergedActive(base.active, mine.active, theirs.active, conflicts);
  return {
    mine: { active: active.mine, own: own.mine },
    theirs: { active: active.theirs, own: own.theirs },
    conflicts,
  };
}

/** Mine in my order, then what the other has added. */
function namesOf(mine: SavedScenarios, theirs: SavedScenarios): ReadonlySet<string> {
  return new Set([...mine.own, ...theirs.own].map(({ name }) => name));
}

type Clash = Omit<Conflict, 'scenario'> & { readonly input: string };

function mergedValues(
  base: Values,
  mine: Values,
  theirs: Values,
): { readonly values: Values; readonly clashes: readonly Clash[] } {
  const values: Record<string, number | string | undefined> = { ...mine };
  const clashes: Clash[] = [];
  for (const input of new Set([...Object.keys(mine), ...Object.keys(theirs)])) {
    const [was, here, there] = [base[input], mine[input], theirs[input]];
    if (here === there || there === was) continue;
    if (here === was) values[input] = there;
    else clashes.push({ input, mine: here, theirs: there });
  }
  return { values, clashes };
}

function picked(values: Values, clashes: readonly Clash[]): Values {
  return Object.fromEntries(clashes.map(({ input }) => [input, values[input]]));
}

function mergedActive(
  base: string,
  mine: string,
  theirs: string,
  conflicts: Conflict[],
): { readonly mine: string; readonly theirs: string } {
  if (mine === theirs || theirs === base) return { mine, theirs: mine };
  if (mine === base) return { mine: theirs, theirs };
  conflicts.push({ scenario: mine, input: undefined, mine, theirs });
  return { mine, theirs };
}
