/**
 * The cell that is being edited. Its text is not in the workbook yet: whoever saves, leaves or works on the workbook lets
 * it be entered first, as Excel does.
 */
import { ICommandService, type Injector } from '@univerjs/core';
import { DeviceInputEventType, IEditorBridgeService, SetCellEditVisibleOperation } from '@univerjs/preset-sheets-core';

export class OpenCell {
  readonly #bridge: IEditorBridgeService;
  readonly #commands: ICommandService;

  constructor(injector: Injector) {
    this.#bridge = injector.get(IEditorBridgeService);
    this.#commands = injector.get(ICommandService);
  }

  get editing(): boolean {
    return this.#bridge.isVisible().visible;
  }

  /** Enters what stands in the cell. */
  async enter(): Promise<void> {
    if (!this.editing) return;
    // A formula that waits for a cell to be pointed at keeps its editor open.
    this.#bridge.disableForceKeepVisible();
    const { unitId } = this.#bridge.isVisible();
    this.#commands.syncExecuteCommand(SetCellEditVisibleOperation.id, {
      visible: false,
      eventType: DeviceInputEventType.PointerDown,
      unitId,
    });
    // Where a formula points to another sheet Univer goes back to its own first, a few milliseconds later.
    await new Promise((resolve) => setTimeout(resolve, 20));
  }

  /** Enters it, too, when the user turns to something else on the page: with the mouse or with the keyboard. */
  enterOnLeaving(elsewhere: readonly HTMLElement[]): void {
    for (const each of elsewhere) {
      each.addEventListener('pointerdown', () => void this.enter(), { capture: true });
      each.addEventListener('focusin', () => void this.enter());
    }
  }
}
