/**
 * What Excel loads before the first cell answers: every function, the catalogue, nothing else. A plain script that needs
 * neither window nor document nor Office, so that functions are there when Excel's runtime starts to ask.
 */
import { functions } from '../functions/generated/functions';
import { createWorld } from '../functions/world';
import { Sentences } from '../workbook/sentences';
import { answering } from './answering';
import type { ChipSheet } from './chipsheet';
import type { ExcelError } from './custom-functions';
import { EarlyAnswers } from './early-answers';
import { nothingMoreComes } from './late-data';

const chipSheet: ChipSheet = {
  build: __BUILD__,
  world: createWorld(),
  functions,
  sentences: new Sentences(),
  early: new EarlyAnswers(),
  nothingMoreComes,
};
globalThis.chipSheet = chipSheet;

/** Excel's own error where its runtime is there; else a plain one with the same fields. */
function error(code: string, sentence: string): ExcelError {
  const RuntimeError = CustomFunctions.Error;
  return RuntimeError === undefined
    ? Object.assign(new Error(sentence), { code, basicValue: code })
    : new RuntimeError(code, sentence === '' ? undefined : sentence);
}

let shown: boolean | undefined;

/** Decided once, as soon as Office can tell. */
function cards(): boolean {
  if (shown !== undefined) return shown;
  // Office may be missing altogether, and its context is there only once it is ready.
  const requirements = (globalThis as { Office?: Partial<typeof Office> }).Office?.context?.requirements;
  if (requirements === undefined) return false;
  // Excel 2021 says yes to the first of them and then shows #VALUE! for a card; the second tells it apart.
  shown =
    requirements.isSetSupported('CustomFunctionsRuntime', '1.4') && requirements.isSetSupported('ExcelApi', '1.16');
  return shown;
}

for (const definition of functions) {
  CustomFunctions.associate(definition.name, answering(definition, chipSheet, { cards, error }));
}
