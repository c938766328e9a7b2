/** The rules that hold for every kind of data, one per concern. Those of one kind are in its folder. */
import type { AnyFiles, Sets } from '../data-files';
import { dates } from './dates';
import { duplicates } from './duplicates';
import type { Linter } from './linter';
import { names } from './names';
import { sources } from './sources';

export function lintersOfEveryKind(sets: Sets): readonly Linter<AnyFiles>[] {
  return [sources(sets), dates(sets), duplicates(sets), names(sets)];
}
