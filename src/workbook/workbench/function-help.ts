/** What the grid shows while a function is typed: the list of names and the help for each argument. */
import { FunctionType, type IFunctionInfo } from '@univerjs/engine-formula';
import type { SheetFunction } from '../../functions/define';
import { leftOutMeans } from '../../functions/left-out';
import type { Parameter } from '../../functions/parameters';
import { boundsInWords } from '../../sheet/bounds';

export function functionHelp(functions: readonly SheetFunction[]): IFunctionInfo[] {
  return functions.map(
    ({ name, summary, parameters, examples }): IFunctionInfo => ({
      functionName: name,
      functionType: FunctionType.User,
      description: `${summary} ${exampleOf(examples[0]?.formula)}`.trim(),
      abstract: summary,
      functionParameter: Object.entries(parameters).map(([parameter, definition]) => ({
        name: parameter,
        detail: detailOf(definition),
        example: exampleFor(definition),
        require: definition.optional ? 0 : 1,
        repeat: 0,
      })),
    }),
  );
}

function exampleOf(formula: string | undefined): string {
  return formula === undefined ? '' : `Example: ${formula}`;
}

function detailOf(parameter: Parameter<unknown>): string {
  const { help, choices, bounds = {} } = parameter;
  const words = choices === undefined ? boundsInWords(bounds) : choices.join(', ');
  const allowed = words === '' ? '' : ` Allowed: ${words}.`;
  return `${help}${allowed}${leftOut(parameter)}`;
}

function leftOut(parameter: Parameter<unknown>): string {
  const means = leftOutMeans(parameter);
  return means === undefined ? '' : ` Left out: ${means}.`;
}

const examplesByKind: Readonly<Partial<Record<Parameter<unknown>['kind'], string>>> = {
  item: '"H100"',
  spec: '"bandwidth"',
  unit: '"TB/s"',
  date: 'DATE(2025,4,9)',
  flag: 'TRUE',
};

function exampleFor({ kind, choices, unit }: Parameter<unknown>): string {
  if (choices?.[0] !== undefined) return `"${choices[0]}"`;
  return examplesByKind[kind] ?? (kind === 'number' ? (unit === 'fraction' ? '15%' : '1') : '"text"');
}
