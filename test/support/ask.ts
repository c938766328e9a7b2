/** Asks a formula as Excel would call it: literal arguments and array constants, always as rows and columns. */
import { parse, tokenize } from '@borgar/fx';
import { type Answers, ask } from '../../src/functions/ask';
import { type ArgumentInput, Card, CellError, type CellInput, type CellOutput } from '../../src/functions/cells';
import type { SheetFunction } from '../../src/functions/define';
import { functions } from '../../src/functions/generated/functions';
import type { World } from '../../src/functions/world';
import { serialOfIsoDate } from '../../src/sheet/days';

export function functionNamed(name: string): SheetFunction {
  const found = functions.find((definition) => definition.name === name.toUpperCase());
  if (found === undefined) throw new Error(`There is no function ${name}.`);
  return found;
}

interface Node {
  readonly type: string;
  readonly value?: unknown;
  readonly raw?: string;
  readonly operator?: string;
  readonly callee?: Node & { readonly name?: string };
  readonly arguments?: readonly (Node | null)[];
  readonly elements?: readonly (readonly Node[])[];
}

/** Undefined for a formula that needs a spreadsheet: references, operators, functions of Excel itself but DATE. */
export function askFormula(formula: string, world: World): Answers | undefined {
  const call = parse(tokenize(formula)) as unknown as Node;
  if (call.type !== 'CallExpression') return undefined;
  const name = call.callee?.name ?? '';
  if (!functions.some((definition) => definition.name === name.toUpperCase())) return undefined;
  const given = (call.arguments ?? []).map(argumentOf);
  if (given.includes('needs a spreadsheet')) return undefined;
  return ask(functionNamed(name), given as ArgumentInput[], world);
}

function argumentOf(node: Node | null): ArgumentInput | 'needs a spreadsheet' {
  if (node === null) return null;
  if (node.type === 'ArrayExpression')
    return (node.elements ?? []).map((row) => row.map((cell) => literal(cell) as CellInput));
  const value = literal(node);
  return value === undefined ? 'needs a spreadsheet' : [[value]];
}

function literal(node: Node): CellInput | undefined {
  if (node.type === 'Literal') return node.value as CellInput;
  if (node.type === 'ErrorLiteral') return new CellError(String(node.value));
  if (node.type === 'CallExpression' && node.callee?.name?.toUpperCase() === 'DATE') return dateOf(node);
  if (node.type !== 'UnaryExpression') return undefined;
  const inner = node.arguments?.[0];
  const operand = inner ? literal(inner) : undefined;
  if (typeof operand !== 'number') return undefined;
  return node.operator === '-' ? -operand : node.operator === '%' ? operand / 100 : undefined;
}

/** DATE(2025,4,9) as Excel's day number. */
function dateOf({ arguments: parts = [] }: Node): CellInput | undefined {
  const [year, month, day] = parts.map((part) => part && literal(part));
  return serialOfIsoDate([year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-'));
}

/** What a cell shows: error codes and cards as text. */
export function shown(cell: CellOutput): number | string | boolean {
  if (cell instanceof CellError) return cell.code;
  return cell instanceof Card ? cell.text : cell;
}
