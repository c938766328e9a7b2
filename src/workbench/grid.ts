/** The spreadsheet itself. All of Univer is behind this module, which is loaded when pane and skeleton are on the screen. */
import { LifecycleService, LifecycleStages, LocaleType, mergeLocales, ThemeService } from '@univerjs/core';
import { ILayoutService, IMessageService, UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import enUS from '@univerjs/preset-sheets-core/locales/en-US';
import '@univerjs/preset-sheets-core/lib/index.css';
import { defaultTheme } from '@univerjs/themes';
import type { SheetFunction } from '../functions/define';
import type { World } from '../functions/world';
import type { Sentences } from '../workbook/sentences';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { takeOverClipboard } from '../workbook/workbench/clipboard/univer-clipboard';
import { openInUniver } from '../workbook/workbench/engine';
import type { UniverWorkbook } from '../workbook/workbench/univer-workbook';
import { completeFormulas } from './completion/complete-formulas';
import { OpenCell } from './open-cell';
import { addSheetKeys } from './sheet-keys';
import { tendSheetTabs } from './sheet-tabs';
import { arrangeToolbar, hiddenTools, moveDataTools } from './toolbar';

export interface GridOptions {
  readonly container: HTMLElement;
  readonly functions: readonly SheetFunction[];
  readonly world: World;
  readonly sentences: Sentences;
  readonly first: WorkbookSnapshot;
  readonly dark: boolean;
}

export interface Grid {
  readonly workbook: UniverWorkbook;
  readonly openCell: OpenCell;
  /** Settles when the grid is on the screen. */
  readonly shown: Promise<void>;
  setDark(dark: boolean): void;
  /** Takes the keyboard to the cells. */
  focus(): void;
  /** Loads and adds what a spreadsheet has beside cells and formulas. */
  addFeatures(): Promise<void>;
}

/** Years and names of chips are texts that look like numbers: no mark in the corner of each. */
const quiet = {
  sheets: { disableForceStringAlert: true, disableForceStringMark: true },
  disableTextFormatAlert: true,
  disableTextFormatMark: true,
} as const;

export function createGrid({ container, functions, world, sentences, first, dark }: GridOptions): Grid {
  const { univer, workbook } = openInUniver({
    functions,
    world,
    sentences,
    first,
    plugins: (formula) =>
      UniverSheetsCorePreset({ container, formula, ribbonType: 'simple', menu: hiddenTools, ...quiet }).plugins,
    config: {
      theme: defaultTheme,
      darkMode: dark,
      locale: LocaleType.EN_US,
      locales: { [LocaleType.EN_US]: mergeLocales(enUS) },
    },
  });
  const injector = univer.__getInjector();
  takeOverClipboard(injector, (content) => injector.get(IMessageService).show({ content, duration: 8_000 }));
  completeFormulas(injector, functions, world);
  addSheetKeys(injector, container);
  tendSheetTabs(injector, container);
  return {
    workbook,
    openCell: new OpenCell(injector),
    // Univer fills its menus on the way to this stage.
    shown: injector
      .get(LifecycleService)
      .onStage(LifecycleStages.Rendered)
      .then(() => arrangeToolbar(injector)),
    focus: () => injector.get(ILayoutService).focus(),
    setDark: (next) => injector.get(ThemeService).setDarkMode(next),
    addFeatures: async () => {
      const { addFeatures } = await import(/* webpackChunkName: "features" */ './spreadsheet-features');
      addFeatures(univer);
      // Plugins of workbooks start a few milliseconds after they are registered.
      await new Promise((resolve) => setTimeout(resolve, 100));
      moveDataTools(injector);
    },
  };
}
