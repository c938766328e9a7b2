/**
 * What the toolbar shows first: number formats, sorting and filters before the fine points of typography, which a narrow
 * window hides behind its "More" button. Commands are named by their ids, as Univer's own menus do.
 */
import type { Injector } from '@univerjs/core';
import { IMenuManagerService } from '@univerjs/preset-sheets-core';

/** Each has another way that is as short: a field, a key, the menu of the right button. */
export const hiddenTools: Readonly<Record<string, { readonly hidden: true }>> = {
  'sheet.command.clear-selection-all': { hidden: true },
  'sheet.command.set-range-font-increase': { hidden: true },
  'sheet.command.set-range-font-decrease': { hidden: true },
  'sheet.command.set-range-stroke': { hidden: true },
  'sheet.command.set-text-rotation': { hidden: true },
  'sheet.command.add-range-protection-from-toolbar': { hidden: true },
};

/** Before alignment and merging, which have the orders from 0 on. */
const numberFormats = [
  'sheet.operation.open.numfmt.panel',
  'sheet.command.numfmt.set.percent',
  'sheet.command.numfmt.set.currency',
  'sheet.command.numfmt.add.decimal.command',
  'sheet.command.numfmt.subtract.decimal.command',
] as const;

export function arrangeToolbar(injector: Injector): void {
  const first = numberFormats.map((id, index) => [id, { order: index - 20 }] as const);
  injector.get(IMenuManagerService).mergeMenu({ 'ribbon.start.layout': Object.fromEntries(first) });
}

type Menus = IMenuManagerService;
type Tool = ReturnType<Menus['getMenuByPositionKey']>[number];
type Node = Parameters<Menus['mergeMenu']>[0];

/** Find, filter and sort from a group at the end, which no window is wide enough for, to behind the number formats. */
export function moveDataTools(injector: Injector): void {
  const menus = injector.get(IMenuManagerService);
  const tools = menus.getMenuByPositionKey('ribbon.data.organization');
  menus.mergeMenu({ 'ribbon.start.layout': nodesOf(tools, -10), 'ribbon.data.organization': emptied(tools) });
}

function nodesOf(tools: readonly Tool[], first: number): Node {
  return Object.fromEntries(
    tools.map(({ key, item, children = [] }, index) => [
      key,
      { order: first + index, ...(item && { menuItemFactory: () => item }), ...nodesOf(children, 0) },
    ]),
  );
}

/** A menu cannot lose an entry, but an entry can be nothing. */
function emptied(tools: readonly Tool[]): Node {
  return Object.fromEntries(
    tools.map(({ key, children = [] }) => [key, { menuItemFactory: () => null, ...emptied(children) }]),
  ) as unknown as Node;
}
