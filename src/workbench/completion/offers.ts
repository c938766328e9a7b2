/** What can be meant by the beginning of a name: functions, our own first, or the names that an argument takes. */
import type { SheetFunction } from '../../functions/define';
import type { World } from '../../functions/world';
import { suggestionsFor } from '../../taskpane/builder/suggest';
import { suggestionsOf } from '../../taskpane/builder/suggestions-of';
import type { TypedPlace } from './typed-place';

export interface Offer {
  readonly name: string;
  readonly about: string;
}

/** A function or a defined name that the spreadsheet itself brings. */
export interface Native extends Offer {
  readonly takesArguments: boolean;
}

const most = 30;

export interface Offered {
  readonly offers: readonly Offer[];
  /** What is entered for an offer, in place of what was typed; `next` is the character behind the cursor. */
  readonly entry: (offer: Offer, next: string) => string;
}

export function offersFor(
  place: TypedPlace,
  functions: readonly SheetFunction[],
  world: World,
  natives: () => readonly Native[],
): Offered {
  if (place.kind === 'text') {
    return {
      offers: namesFor(place, functions, world),
      entry: ({ name }, next) => `${name.replaceAll('"', '""')}${next === '"' ? '' : '"'}`,
    };
  }
  const typed = place.typed.toUpperCase();
  const fits = ({ name }: { readonly name: string }) => name.toUpperCase().startsWith(typed);
  const ours = functions.filter(fits).map(({ name, summary }): Offer => ({ name, about: summary }));
  const known = new Set(ours.map(({ name }) => name));
  const theirs = natives().filter((native) => fits(native) && !known.has(native.name));
  const bare = new Set(theirs.filter(({ takesArguments }) => !takesArguments).map(({ name }) => name));
  return {
    offers: [...byLength(ours), ...byLength(theirs)].slice(0, most),
    entry: ({ name }, next) => (next === '(' || bare.has(name) ? name : `${name}(`),
  };
}

function namesFor(
  { calls, argument, typed }: TypedPlace & { kind: 'text' },
  functions: readonly SheetFunction[],
  world: World,
): readonly Offer[] {
  const definition = functions.find(({ name }) => name === calls);
  const parameter = definition && Object.values(definition.parameters)[argument];
  if (parameter === undefined) return [];
  const names = parameter.choices ?? suggestionsOf(parameter, world);
  return suggestionsFor(typed, names)
    .slice(0, most)
    .map((name) => ({ name, about: '' }));
}

/** The shortest first: it is the nearest to what was typed. */
function byLength<Named extends Offer>(offers: readonly Named[]): readonly Named[] {
  return offers.toSorted((a, b) => a.name.length - b.name.length || a.name.localeCompare(b.name));
}
