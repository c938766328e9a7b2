/** What can be meant by the beginning of a name: functions, our own first, or the names that an argument takes. */
import type { SheetFunction } from '../../functions/define';
import type { World } from '../../functions/world';
import { type Suggestion, suggestionsFor } from '../../taskpane/builder/suggest';
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
  if (parameter.choices !== undefined)
    return named(
      typed,
      parameter.choices.map((name) => ({ name })),
    );
  const { offered, meant } = suggestionsOf(parameter, world);
  return named(typed, offered, meant(typed));
}

function named(typed: string, suggestions: readonly Suggestion[], means?: string): readonly Offer[] {
  return suggestionsFor(typed, suggestions, means)
    .slice(0, most)
    .map(({ name, beside = '' }) => ({ name, about: beside }));
}

/** The shortest first: it is the nearest to what was typed. */
function byLength<Named extends Offer>(offers: readonly Named[]): readonly Named[] {
  return offers.toSorted((a, b) => a.name.length - b.name.length || a.name.localeCompare(b.name));
}
