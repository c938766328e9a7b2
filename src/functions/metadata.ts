/** Excel's metadata (functions.json), made from the registry. */
import type { SheetFunction } from './define';

export interface ExcelFunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly helpUrl: string;
  readonly parameters: readonly Readonly<Record<string, unknown>>[];
  readonly result: Readonly<Record<string, unknown>>;
  readonly options: Readonly<Record<string, unknown>>;
}

export interface ExcelMetadata {
  readonly functions: readonly ExcelFunctionMetadata[];
  /** Error cells arrive as arguments, each in its place. */
  readonly allowErrorForDataTypeAny: true;
  /** Cards come out of CHIPINFO, and a cell that holds one may go in again. */
  readonly allowCustomDataForDataTypeAny: true;
}

/** Excel's limit for descriptions of other add-ins; longer ones are cut where they are shown. */
export const longestDescription = 255;

/**
 * Every argument is any + matrix: ranges, arrays and error cells arrive in one call and Excel converts nothing for us.
 * The address lets the pane keep the last sentence of each cell.
 */
export function excelMetadata(
  functions: readonly SheetFunction[],
  helpAddress: (name: string) => string,
): ExcelMetadata {
  return {
    allowErrorForDataTypeAny: true,
    allowCustomDataForDataTypeAny: true,
    functions: functions.map((definition) => ({
      id: definition.name,
      name: definition.name,
      description: definition.summary,
      helpUrl: helpAddress(definition.name),
      parameters: Object.entries(definition.parameters).map(([name, { help, optional }]) => ({
        name,
        description: help,
        type: 'any',
        dimensionality: 'matrix',
        ...(optional && { optional: true }),
      })),
      result: { type: 'any', dimensionality: 'matrix' },
      options: { requiresAddress: true },
    })),
  };
}
