/** A workbook that is still on its way: the pane is on the screen before the spreadsheet is loaded. */
import type { Change } from '../workbook/changes';
import type { ShownCells } from '../workbook/shown-cells';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import type { WorkOptions } from '../workbook/steps';
import type { CellAddress, FormulaCell, NumberFormats, Selection, Workbook } from '../workbook/workbook';

export class LateWorkbook implements Workbook {
  constructor(private readonly arrival: Promise<Workbook>) {}

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
