/** The sheet "ChipSheet scenario": each input a named cell that formulas read and anyone can change, scenarios beside. */
import { isNameProblem } from '../../catalog/names';
import { literalText, provided, quoted } from '../../functions/native';
import { inputNamed } from '../../functions/scenario/input-names';
import { cellOf, unitOf } from '../../functions/scenario/scenario';
import { boundsOf, type InputId, inputIds, inputOf } from '../../scenario/inputs';
import type { Scenario } from '../../scenario/scenario';
import type { Scenarios } from '../../scenario/scenarios';
import { boundsConditions } from '../../sheet/bounds';
import type { CellStyle, DefinedName, SheetSnapshot } from '../../workbook/snapshot';
import { columnName } from '../../workbook/workbook';
import type { LeftAlone } from '../plan';
import { type DraftCell, type DraftRow, heading, quiet, sheetOf, title } from '../sheet-draft';
import { type DataLookups, exactly } from './data-sheet';

export const scenarioMark = 'ChipSheet scenario';
export const scenarioSheet = 'ChipSheet scenario';

const firstRow = 3;
const valueColumn = 1;
const usedColumn = 2;
const firstScenario = 5;
const inputName = (id: InputId) => `ChipSheet_in_${id}`;
/** The cell that holds the name of the scenario in use. */
export const scenarioName = 'ChipSheet_scenario_name';
const keptValues =
  'Values that no plain formula gives (orange). Where one says so it shows #N/A once what it was made from is changed.';

export function scenarioSheetOf(
  scenarios: Scenarios,
  version: string,
  valuesOnly: readonly LeftAlone[],
  name = scenarioSheet,
): { readonly sheet: SheetSnapshot; readonly names: readonly DefinedName[] } {
  const { active, all } = scenarios;
  const others = [active, ...all.filter((each) => each.name !== active.name)];
  const editable: CellStyle = { fill: 'FFF9E5' };
  const lastInput = firstRow + inputIds.length;
  const range = (column: number) => `$${columnName(column)}$${firstRow + 1}:$${columnName(column)}$${lastInput}`;
  const rows: DraftRow[] = [
    { cells: [scenarioMark], style: title },
    {
      cells: [
        `Dataset ${version}. Change a value in column B: all formulas follow. The scenarios on the right are read by formulas that name one.`,
      ],
      style: quiet,
    },
    {
      cells: ['input', nameNow(active, range), 'in use', 'unit', 'what it does', ...others.map((each) => each.name)],
      style: heading,
    },
    ...inputIds.map((id, at): DraftRow => {
      const input = inputOf(id);
      const format = formatOf(id);
      const row = firstRow + 1 + at;
      const value = cellOf(id, active);
      return {
        cells: [
          input.name,
          value,
          { formula: `=${guarded(id, `${columnName(valueColumn)}${row}`)}`, value },
          unitOf(id),
          input.help,
          ...others.map((each): DraftCell => {
            // A preset stays what it is. A scenario of the user's own changes with its inputs.
            const follows = each === active && !active.preset;
            return follows ? { formula: `=${columnName(usedColumn)}${row}`, value } : cellOf(id, each);
          }),
        ],
        styles: {
          [valueColumn]: { ...editable, ...format },
          [usedColumn]: format,
          ...Object.fromEntries(others.map((_, at) => [firstScenario + at, format])),
        },
      };
    }),
  ];
  if (valuesOnly.length > 0) {
    rows.push(
      { cells: [] },
      {
        cells: [keptValues],
        style: heading,
      },
      ...valuesOnly.map(({ where, why }): DraftRow => ({ cells: [where, why] })),
    );
  }
  const letters = (column: number) => `$${columnName(column)}`;
  const block = (fromColumn: number, toColumn: number, from = firstRow + 1, to = lastInput) =>
    `'${name}'!${letters(fromColumn)}$${from}:${letters(toColumn)}$${to}`;
  const lastScenario = firstScenario + others.length - 1;
  return {
    sheet: sheetOf({ name, rows, frozenRows: firstRow, widths: [220, 150, 90, 80, 420, ...others.map(() => 140)] }),
    names: [
      ...inputIds.map(
        (id, at): DefinedName => ({
          name: inputName(id),
          refersTo: `'${name}'!${letters(usedColumn)}$${firstRow + 1 + at}`,
        }),
      ),
      { name: scenarioName, refersTo: `'${name}'!${letters(valueColumn)}$${firstRow}` },
      { name: 'ChipSheet_input_names', refersTo: block(0, 0) },
      { name: 'ChipSheet_input_values', refersTo: block(usedColumn, usedColumn) },
      { name: 'ChipSheet_scenarios', refersTo: block(firstScenario, lastScenario, firstRow, firstRow) },
      { name: 'ChipSheet_scenario_values', refersTo: block(firstScenario, lastScenario) },
    ],
  };
}

/** What the scenario is called: a preset that is changed is no preset any more, as in ChipSheet. */
function nameNow({ name, preset }: Scenario, range: (column: number) => string): DraftCell {
  if (!preset) return name;
  const unchanged = `SUMPRODUCT(--(${range(valueColumn)}=${range(firstScenario)}))=${inputIds.length}`;
  return { formula: `=IF(${unchanged},${quoted(name)},${quoted(`${name}, changed`)})`, value: name };
}

/** A value that means nothing gives an error in all formulas, as it does in ChipSheet. */
function guarded(id: InputId, cell: string): string {
  const input = inputOf(id);
  if (input.kind === 'date') return cell;
  if (input.kind === 'choice') {
    return `IF(OR(${input.choices.map((choice) => `${cell}=${quoted(choice)}`).join(',')}),${cell},NA())`;
  }
  return provided([`ISNUMBER(${cell})`, ...boundsConditions(boundsOf(input), cell)], cell);
}

function formatOf(id: InputId): CellStyle {
  const input = inputOf(id);
  if (input.kind === 'date') return { numberFormat: 'yyyy-mm-dd' };
  return input.kind === 'number' && input.unit === 'fraction' ? { numberFormat: '0.0%' } : {};
}

/** Formula text for the value of an input; `scenario` is formula text that names one. */
export function inputText(id: InputId, scenario?: string): string {
  if (scenario === undefined || scenario === '') return inputName(id);
  return `INDEX(ChipSheet_scenario_values,${inputIds.indexOf(id) + 1},MATCH(${exactly(scenario)},ChipSheet_scenarios,0))`;
}

/** The same for an input that a text names: a literal, or a cell that holds its name. */
export function namedInputText(text: string, lookups: DataLookups, scenario?: string): string | undefined {
  const literal = literalText(text);
  if (literal === undefined) {
    const row = `MATCH(${lookups.inputName(text)},ChipSheet_input_names,0)`;
    return scenario === undefined || scenario === ''
      ? `INDEX(ChipSheet_input_values,${row})`
      : `INDEX(ChipSheet_scenario_values,${row},MATCH(${exactly(scenario)},ChipSheet_scenarios,0))`;
  }
  const named = inputNamed(literal);
  return isNameProblem(named) ? undefined : inputText(named.id, scenario);
}
