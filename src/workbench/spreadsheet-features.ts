/**
 * What a spreadsheet has beside cells and formulas: sort, filter, find and replace, conditional formats, validation,
 * notes, links. All of it is loaded when the first answers are on the screen, so that nobody waits for it.
 */
import { LocaleService, LocaleType, mergeLocales, type Univer } from '@univerjs/core';
import { UniverSheetsConditionalFormattingPreset } from '@univerjs/preset-sheets-conditional-formatting';
import conditionalFormatting from '@univerjs/preset-sheets-conditional-formatting/locales/en-US';
import { UniverSheetsDataValidationPreset } from '@univerjs/preset-sheets-data-validation';
import dataValidation from '@univerjs/preset-sheets-data-validation/locales/en-US';
import { UniverSheetsFilterPreset } from '@univerjs/preset-sheets-filter';
import filter from '@univerjs/preset-sheets-filter/locales/en-US';
import { UniverSheetsFindReplacePreset } from '@univerjs/preset-sheets-find-replace';
import findReplace from '@univerjs/preset-sheets-find-replace/locales/en-US';
import { UniverSheetsHyperLinkPreset } from '@univerjs/preset-sheets-hyper-link';
import hyperLink from '@univerjs/preset-sheets-hyper-link/locales/en-US';
import { UniverSheetsNotePreset } from '@univerjs/preset-sheets-note';
import note from '@univerjs/preset-sheets-note/locales/en-US';
import { UniverSheetsSortPreset } from '@univerjs/preset-sheets-sort';
import sort from '@univerjs/preset-sheets-sort/locales/en-US';
import '@univerjs/preset-sheets-conditional-formatting/lib/index.css';
import '@univerjs/preset-sheets-data-validation/lib/index.css';
import '@univerjs/preset-sheets-filter/lib/index.css';
import '@univerjs/preset-sheets-find-replace/lib/index.css';
import '@univerjs/preset-sheets-hyper-link/lib/index.css';
import '@univerjs/preset-sheets-note/lib/index.css';
import '@univerjs/preset-sheets-sort/lib/index.css';
import type { PluginEntry } from '../workbook/workbench/engine';

const presets = [
  { ...UniverSheetsSortPreset(), locale: sort },
  { ...UniverSheetsFilterPreset(), locale: filter },
  { ...UniverSheetsFindReplacePreset(), locale: findReplace },
  { ...UniverSheetsConditionalFormattingPreset(), locale: conditionalFormatting },
  { ...UniverSheetsDataValidationPreset({ showEditOnDropdown: false }), locale: dataValidation },
  { ...UniverSheetsNotePreset(), locale: note },
  { ...UniverSheetsHyperLinkPreset(), locale: hyperLink },
];

/** Adds them to a spreadsheet that is at work. */
export function addFeatures(univer: Univer): void {
  const injector = univer.__getInjector();
  injector.get(LocaleService).load({ [LocaleType.EN_US]: mergeLocales(...presets.map(({ locale }) => locale)) });
  for (const entry of presets.flatMap(({ plugins }) => plugins as PluginEntry[])) {
    if (typeof entry === 'function') univer.registerPlugin(entry);
    else univer.registerPlugin(entry[0], entry[1]);
  }
}
