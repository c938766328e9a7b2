/** The tabs below the grid as a hand expects them: after a click keys go to the sheet, a double click names any of them. */
import { ICommandService, type Injector } from '@univerjs/core';
import { ILayoutService, RenameSheetOperation } from '@univerjs/preset-sheets-core';

const tab = '[data-u-comp="slide-tab-item"]';

export function tendSheetTabs(injector: Injector, grid: HTMLElement): void {
  const commands = injector.get(ICommandService);
  const toSheet = () => setTimeout(() => injector.get(ILayoutService).focus(), 0);
  const tabAt = ({ target }: Event) => {
    if (!(target instanceof Element) || target.closest('[contenteditable="true"]') !== null) return null;
    return target.closest<HTMLElement>(tab);
  };
  grid.addEventListener('click', (event) => {
    if (tabAt(event) !== null && event.detail === 1) toSheet();
  });
  grid.addEventListener('dblclick', (event) => {
    const subUnitId = tabAt(event)?.dataset.id;
    // Univer sees a double click only on a tab that was in front before it.
    if (subUnitId !== undefined) void commands.executeCommand(RenameSheetOperation.id, { subUnitId });
  });
  // The name has been typed, in the span inside the tab.
  grid.addEventListener('focusout', ({ target }) => {
    const named = target instanceof HTMLSpanElement && target.closest(tab) !== null;
    if (named) setTimeout(() => document.activeElement === document.body && injector.get(ILayoutService).focus(), 0);
  });
}
