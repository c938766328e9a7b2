/** Opens a workbook in Univer, with the functions of ChipSheet in its formula engine. */
import { type IUniverConfig, LocaleType, LogLevel, type Plugin, type PluginCtor, Univer } from '@univerjs/core';
import { type IFunctionInfo, UniverFormulaEnginePlugin } from '@univerjs/engine-formula';
import { UniverSheetsPlugin } from '@univerjs/sheets';
import { CalculationMode, UniverSheetsFormulaPlugin } from '@univerjs/sheets-formula';
import type { SheetFunction } from '../../functions/define';
import type { World } from '../../functions/world';
import type { Sentences } from '../sentences';
import type { WorkbookSnapshot } from '../snapshot';
import { CellNotes } from './cell-notes';
import { type FunctionClass, functionClasses } from './function-classes';
import { functionHelp } from './function-help';
import { UniverWorkbook } from './univer-workbook';

export type PluginEntry =
  | PluginCtor<Plugin>
  | readonly [PluginCtor<Plugin>, ConstructorParameters<PluginCtor<Plugin>>[0]];

/** What the formula plugins want to know. */
export interface FormulaConfig {
  readonly function: FunctionClass[];
  readonly description: IFunctionInfo[];
  readonly initialFormulaComputing: CalculationMode;
}

export interface Opening {
  readonly functions: readonly SheetFunction[];
  readonly world: World;
  readonly sentences: Sentences;
  /** The workbook to begin with. */
  readonly first: WorkbookSnapshot;
  /** What Univer is made of; the engine with no screen unless given. */
  readonly plugins?: (formula: FormulaConfig) => readonly PluginEntry[];
  readonly config?: Partial<IUniverConfig>;
}

export interface Opened {
  readonly univer: Univer;
  readonly workbook: UniverWorkbook;
}

export function openInUniver({
  functions,
  world,
  sentences,
  first,
  plugins = headlessPlugins,
  config = {},
}: Opening): Opened {
  const notes = new CellNotes(sentences);
  const univer = new Univer({
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: {} },
    logLevel: LogLevel.ERROR,
    ...config,
  });
  const formula: FormulaConfig = {
    function: functionClasses(functions, world, notes),
    description: functionHelp(functions),
    // A file may hold what other data or another scenario answered: every cell is asked again when it is opened.
    initialFormulaComputing: CalculationMode.FORCED,
  };
  for (const entry of plugins(formula)) {
    if (typeof entry === 'function') univer.registerPlugin(entry);
    else univer.registerPlugin(entry[0], entry[1]);
  }
  return { univer, workbook: new UniverWorkbook(univer, first, notes) };
}

/** The engine with no screen, for tests and tools. */
export function headlessPlugins({
  function: classes,
  description,
  initialFormulaComputing,
}: FormulaConfig): readonly PluginEntry[] {
  return [
    [UniverFormulaEnginePlugin, { function: classes }],
    UniverSheetsPlugin,
    [UniverSheetsFormulaPlugin, { description, initialFormulaComputing }],
  ];
}
