/** One history of all that is done in the workbench: steps of ours stand on the engine's own stack, in their order. */
import {
  CommandType,
  ICommandService,
  type Injector,
  type IUndoRedoItem,
  IUndoRedoService,
  type Nullable,
  RedoCommand,
  UndoCommand,
  type Workbook,
} from '@univerjs/core';
import { SetRangeValuesMutation } from '@univerjs/sheets';
import { columnName } from '../../sheet/address';
import type { History, Step, StepName } from '../history';

interface StepParams {
  readonly step: number;
  readonly way: 'undo' | 'redo';
}

const stepMutation = 'chipsheet.mutation.step';
/** The engine keeps twenty steps of a workbook, each with a few of ours. */
const mostSteps = 500;

export class UniverHistory implements History {
  readonly ofWorkbook = true;
  readonly #commands: ICommandService;
  readonly #stack: IUndoRedoService;
  readonly #steps = new Map<number, Step>();
  readonly #names = new WeakMap<IUndoRedoItem, StepName>();
  readonly #listeners = new Set<() => void>();
  #count = 0;
  #running: Promise<unknown> = Promise.resolve();

  constructor(
    injector: Injector,
    readonly model: () => Workbook,
    readonly calculated: () => Promise<void>,
  ) {
    this.#commands = injector.get(ICommandService);
    this.#stack = injector.get(IUndoRedoService);
    this.#commands.registerCommand({
      id: stepMutation,
      type: CommandType.MUTATION,
      handler: (_, { step, way }: StepParams) => {
        // One that was forgotten, or undone by hand since, is over: the steps below it can still be reached.
        this.#running = Promise.all([this.#running, this.#steps.get(step)?.[way]()]);
        return true;
      },
    });
  }

  get undoable(): StepName | undefined {
    const top = this.#top;
    return top ? (this.#names.get(top) ?? this.#described(top)) : undefined;
  }

  push(step: Step): void {
    this.#count += 1;
    this.#steps.set(this.#count, step);
    this.#steps.delete(this.#count - mostSteps);
    const mutation = (way: StepParams['way']) => ({ id: stepMutation, params: { step: this.#count, way } });
    this.#stack.pushUndoRedo({
      unitID: this.model().getUnitId(),
      undoMutations: [mutation('undo')],
      redoMutations: [mutation('redo')],
    });
    this.name(step.name);
  }

  name(name: StepName): void {
    const top = this.#top;
    if (top) this.#names.set(top, name);
    for (const listener of [...this.#listeners]) listener();
  }

  undo(): Promise<void> {
    return this.#run(UndoCommand.id);
  }

  redo(): Promise<void> {
    return this.#run(RedoCommand.id);
  }

  clear(): void {
    // A workbook that is opened has a stack of its own.
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    const status = this.#stack.undoRedoStatus$.subscribe(() => listener());
    return () => {
      this.#listeners.delete(listener);
      status.unsubscribe();
    };
  }

  async #run(command: string): Promise<void> {
    await this.#commands.executeCommand(command);
    await this.#running;
    await this.calculated();
  }

  get #top(): Nullable<IUndoRedoItem> {
    const top = this.#stack.pitchTopUndoElement();
    return top?.unitID === this.model().getUnitId() ? top : undefined;
  }

  #described({ undoMutations }: IUndoRedoItem): string {
    const edit = undoMutations.find(({ id }) => id === SetRangeValuesMutation.id);
    const { cellValue = {}, subUnitId = '' } = (edit?.params ?? {}) as {
      readonly cellValue?: { readonly [row: number]: { readonly [column: number]: unknown } };
      readonly subUnitId?: string;
    };
    const [row] = Object.keys(cellValue);
    const [column] = Object.keys(cellValue[Number(row)] ?? {});
    if (row === undefined || column === undefined) return 'the last change';
    const sheet = this.model().getSheetBySheetId(subUnitId);
    const elsewhere = sheet && sheet !== this.model().getActiveSheet() ? ` in ${sheet.getName()}` : '';
    return `${columnName(Number(column))}${Number(row) + 1}${elsewhere}`;
  }
}
