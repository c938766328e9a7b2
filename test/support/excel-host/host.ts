/**
 * An Excel of our own around Microsoft's client: it keeps a workbook, calculates by asking the function runtime in the
 * page, and raises events.
 */
import { addressOf, Book, boxOf, type CellCard, type CellValue, type Sheet } from './book';
import { type Client, type ClientOptions, openClient } from './client';
import { type FunctionCall, readCall } from './formula';
import { plain, workbookObject } from './objects';
import { Wire } from './wire';

// Loading Microsoft's client takes a quarter of a second on a quiet machine, and a great deal more on a busy one.
jest.setTimeout(60_000);

/** Flags of a call: what the metadata allows. */
const flag = { errors: 4, dataTypes: 8 } as const;
const event = { changed: 10, selected: 14, calculated: 16 } as const;
/** Whether a change comes from this window or from another person's. */
const eventSource = { here: 0, elsewhere: 1 } as const;
const wholeWorkbook = 'Workbook';

/** Error numbers of a call that failed. */
const failures: Readonly<Record<number, string>> = { 1: '#N/A', 5: '#DIV/0!', 6: '#NUM!', 7: '#VALUE!', 8: '#NULL!' };

export interface ExcelOptions extends ClientOptions {
  readonly sheets?: readonly string[];
  /** How an empty cell arrives: 0 on the desktop, null on the web. */
  readonly blank?: 0 | null;
  /** False for an Excel that knows no data types. */
  readonly dataTypes?: boolean;
  readonly longestResponse?: number;
  /** True for an Excel that calculates by itself after every request, as it does outside tests. */
  readonly automatic?: boolean;
}

/** Id, whether it worked, the value, the number of the error. */
type Delivery = readonly [id: number, worked: boolean, value: unknown, error?: number];

interface Asked {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
}

export class ExcelHost {
  readonly client: Client;
  readonly book: Book;
  readonly wire: Wire;
  /** What the runtime delivered, as it came over the wire. */
  readonly deliveries: Delivery[] = [];
  readonly #options: ExcelOptions;
  readonly #asked = new Map<number, Asked>();
  #nextId = 1;
  #idle: (() => void)[] = [];

  constructor(options: ExcelOptions = {}) {
    this.#options = options;
    this.client = openClient(options);
    this.book = new Book(options.sheets ?? ['Sheet1']);
    this.wire = new Wire(this.client, {
      root: workbookObject(this.book, { calculate: (kind) => this.calculate(kind) }),
      create: () => ({
        of: this,
        call: {
          setInvocationArrayResults: (results: readonly Delivery[]) => this.#deliver(results),
          setInvocationResults: nothing,
          _SetOsfControlContainerReadyForCustomFunctions: nothing,
          _GetEnabledFeatures: () => [],
        },
      }),
      longestResponse: options.longestResponse ?? 5_000_000,
      afterRequest: () => {
        this.#tellOfWriting();
        if (options.automatic === true && this.book.sheets.some(({ dirty }) => dirty.size > 0))
          this.calculate('Automatic');
      },
    });
  }

  /** Types into cells, calculates, and waits for the answers. */
  async type(entries: Readonly<Record<string, string | number | boolean>>, sheet = this.book.sheets[0]): Promise<void> {
    for (const [address, input] of Object.entries(entries)) sheet?.enter(address, input);
    this.calculate('Automatic');
    await this.settled();
  }

  /** What a cell holds. */
  cell(address: string, sheet = this.book.sheets[0]): CellValue {
    const { row, column } = boxOf(address);
    return sheet?.cells.get(addressOf(row, column))?.value ?? '';
  }

  /** What cells show, row by row. */
  shown(address: string, sheet = this.book.sheets[0]): readonly (readonly (number | string | boolean)[])[] {
    const { row, column, rows, columns } = boxOf(address);
    return Array.from({ length: rows }, (_, r) =>
      Array.from({ length: columns }, (__, c) => plain(this.cell(addressOf(row + r, column + c), sheet))),
    );
  }

  /** Asks the function runtime for every marked cell. */
  calculate(kind: string): void {
    const calls: (readonly unknown[])[] = [];
    const marked: string[] = [];
    for (const sheet of this.book.sheets) {
      for (const address of sheet.dirty) {
        const { row, column } = boxOf(address);
        const { formula } = sheet.cell(row, column);
        const call = formula === undefined ? undefined : readCall(formula, sheet, this.book);
        marked.push(`${sheet.name}!${address}`);
        if (call === undefined) continue;
        const id = this.#nextId++;
        this.#asked.set(id, { sheet, row, column });
        sheet.cell(row, column).value = { error: '#BUSY!', message: undefined };
        calls.push(this.#message(id, call, `${sheet.name}!${address}`));
      }
      if (sheet.dirty.size > 0) {
        this.wire.raise(event.calculated, wholeWorkbook, { worksheetId: sheet.id, address: '' });
      }
      sheet.dirty.clear();
    }
    this.book.calculations.push({ kind, marked });
    if (calls.length > 0) this.wire.callFunctions(calls);
  }

  /** Resolves when every question has its answer. */
  settled(): Promise<void> {
    if (this.#asked.size === 0) return Promise.resolve();
    return new Promise((resolve) => this.#idle.push(resolve));
  }

  /** Somebody edits a cell or moves the cursor: what Excel tells the add-in. */
  raise(kind: 'changed' | 'selected', address: string, by: keyof typeof eventSource = 'here'): void {
    const worksheetId = this.book.active.sheet.id;
    this.wire.raise(event[kind], wholeWorkbook, { worksheetId, address, changeType: 0, source: eventSource[by] });
  }

  /** What a program writes is told like what the user types (Microsoft, "Work with events using the Excel API"). */
  #tellOfWriting(): void {
    for (const { id: worksheetId } of this.book.written) {
      this.wire.raise(event.changed, wholeWorkbook, { worksheetId, address: '', changeType: 0, source: 0 });
    }
    this.book.written.clear();
  }

  close(): void {
    this.client.close();
  }

  #message(id: number, call: FunctionCall, address: string): readonly unknown[] {
    const { dataTypes = true, blank = 0 } = this.#options;
    const given = call.arguments.map(
      (rows) => rows?.map((row) => row.map((value) => (value === null ? blank : sent(value, dataTypes)))) ?? null,
    );
    return [id, call.name.toUpperCase(), given, address, dataTypes ? flag.errors | flag.dataTypes : flag.errors];
  }

  #deliver(results: readonly Delivery[]): void {
    for (const result of results) {
      this.deliveries.push(result);
      const [id, worked, value, error] = result;
      const asked = this.#asked.get(id);
      this.#asked.delete(id);
      if (asked === undefined) continue;
      const rows = worked ? received(value) : [[{ error: failures[error ?? 0] ?? '#VALUE!', message: textOf(value) }]];
      asked.sheet.fill(asked.row, asked.column, rows);
    }
    if (this.#asked.size === 0) for (const resolve of this.#idle.splice(0)) resolve();
  }
}

const nothing = () => null;

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** A value on its way to a function: errors and data types as objects. */
function sent(value: CellValue, dataTypes: boolean): unknown {
  if (typeof value !== 'object') return value;
  if ('error' in value) {
    return dataTypes
      ? { value: JSON.stringify({ type: 'Error', basicType: 'Error', basicValue: value.error }) }
      : { type: 'CustomFunctionError', code: value.error };
  }
  return { value: JSON.stringify({ ...value, basicType: 'Error', basicValue: '#VALUE!' }) };
}

/** A result as cells show it: null is 0 in Excel, on purpose (office-js #1503). */
function received(value: unknown): readonly (readonly CellValue[])[] {
  const rows = (Array.isArray(value) ? value : [[value]]) as readonly (readonly unknown[])[];
  return rows.map((row) =>
    row.map((cell): CellValue => {
      if (cell === null) return 0;
      if (typeof cell !== 'object') return cell as CellValue;
      const { basicValue, message, ...card } = cell as CellCard & { basicValue: string; message?: string };
      return card.type === 'Error' ? { error: basicValue, message } : card;
    }),
  );
}
