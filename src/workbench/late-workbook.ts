/** A workbook that is still on its way: the pane is on the screen before the spreadsheet is loaded. */
import type { Change } from '../workbook/changes';
import type { History, Step, StepName } from '../workbook/history';
import type { ShownCells } from '../workbook/shown-cells';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import type { WorkOptions } from '../workbook/steps';
import type { CellAddress, FormulaCell, NumberFormats, Selection, Workbook } from '../workbook/workbook';

export class LateWorkbook implements Workbook {
  readonly history: History;

  constructor(private readonly arrival: Promise<Workbook & { readonly history: History }>) {
    this.history = new LateHistory(arrival.then(({ history }) => history));
  }

  async cellsCalling(names: ReadonlySet<string>): Promise<readonly FormulaCell[]> {
    return (await this.arrival).cellsCalling(names);
  }

  async shown(): Promise<ShownCells> {
    return (await this.arrival).shown();
  }

  async recalculate(cells: readonly CellAddress[]): Promise<void> {
    return (await this.arrival).recalculate(cells);
  }

  async readPart(): Promise<string | undefined> {
    return (await this.arrival).readPart();
  }

  async writePart(xml: string): Promise<void> {
    return (await this.arrival).writePart(xml);
  }

  async read(spillsOf: ReadonlySet<string>, options?: WorkOptions): Promise<WorkbookSnapshot> {
    return (await this.arrival).read(spillsOf, options);
  }

  async apply(changes: readonly Change[], options?: WorkOptions): Promise<void> {
    return (await this.arrival).apply(changes, options);
  }

  async saveCopy(changes: readonly Change[], functions: ReadonlySet<string>): Promise<void> {
    return (await this.arrival).saveCopy(changes, functions);
  }

  async select(address: CellAddress): Promise<void> {
    return (await this.arrival).select(address);
  }

  async selection(): Promise<Selection> {
    return (await this.arrival).selection();
  }

  async firstFilled(rows: number, columns: number): Promise<CellAddress | undefined> {
    return (await this.arrival).firstFilled(rows, columns);
  }

  async enterFormula(formula: string, formats?: NumberFormats): Promise<void> {
    return (await this.arrival).enterFormula(formula, formats);
  }

  onChange(listener: () => void): () => void {
    return this.#whenHere((workbook) => workbook.onChange(listener));
  }

  onPart(listener: (properties: Readonly<Record<string, unknown>>) => void): () => void {
    return this.#whenHere((workbook) => workbook.onPart(listener));
  }

  onSelect(listener: () => void): () => void {
    return this.#whenHere((workbook) => workbook.onSelect(listener));
  }

  #whenHere(listen: (workbook: Workbook) => () => void): () => void {
    let stop: (() => void) | undefined;
    let stopped = false;
    void this.arrival.then((workbook) => {
      if (!stopped) stop = listen(workbook);
    });
    return () => {
      stopped = true;
      stop?.();
    };
  }
}

/** Steps that are done before the spreadsheet is there stand on its history when it comes. */
class LateHistory implements History {
  readonly ofWorkbook = true;
  #here: History | undefined;

  constructor(private readonly arrival: Promise<History>) {
    void arrival.then((history) => {
      this.#here = history;
    });
  }

  get undoable(): StepName | undefined {
    return this.#here?.undoable;
  }

  push(step: Step): void {
    void this.arrival.then((history) => history.push(step));
  }

  name(name: StepName): void {
    void this.arrival.then((history) => history.name(name));
  }

  async undo(): Promise<void> {
    return (await this.arrival).undo();
  }

  async redo(): Promise<void> {
    return (await this.arrival).redo();
  }

  clear(): void {
    void this.arrival.then((history) => history.clear());
  }

  onChange(listener: () => void): () => void {
    let stop: (() => void) | undefined;
    let stopped = false;
    void this.arrival.then((history) => {
      if (!stopped) stop = history.onChange(listener);
    });
    return () => {
      stopped = true;
      stop?.();
    };
  }
}
