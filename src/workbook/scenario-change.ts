/** What changed in the scenarios, and which cells have to be asked again for it. */
import { readsScenario, type SheetFunction } from '../functions/define';
import type { InputId } from '../scenario/inputs';
import type { FormulaCell } from './workbook';

export interface ScenarioChange {
  /** Inputs whose value in the active scenario is another. */
  readonly inputs: ReadonlySet<InputId>;
  /** A scenario has a name that none had before: cells that asked for it in vain get an answer. */
  readonly nameCame: boolean;
  /** A name is gone: cells that ask for it by name have no answer any more, whichever inputs they read. */
  readonly nameGone: boolean;
}

export const noChange: ScenarioChange = { inputs: new Set(), nameCame: false, nameGone: false };

export function together(one: ScenarioChange, other: ScenarioChange): ScenarioChange {
  return {
    inputs: new Set([...one.inputs, ...other.inputs]),
    nameCame: one.nameCame || other.nameCame,
    nameGone: one.nameGone || other.nameGone,
  };
}

export function changeOfNames(before: ReadonlySet<string>, after: ReadonlySet<string>): ScenarioChange {
  return {
    ...noChange,
    nameCame: [...after].some((name) => !before.has(name)),
    nameGone: [...before].some((name) => !after.has(name)),
  };
}

/** True where a cell that calls the function gives another answer after the change. */
export function isDependent(definition: SheetFunction, { value }: FormulaCell, change: ScenarioChange): boolean {
  if (!readsScenario(definition)) return false;
  if (change.nameGone) return true;
  if (definition.inputs === 'all') return change.nameCame || change.inputs.size > 0;
  if (definition.inputs.some((id) => change.inputs.has(id))) return true;
  return change.nameCame && value === '#N/A';
}
