/**
 * Completion of what is typed in a cell or in the formula bar. Univer has a list of its own, which follows a third of a
 * second behind the typing and takes Enter and Tab for the function on top of it: `=H`, a pause, `HI(A1)` became HOUR.
 * This one is made of exactly the text that stands there.
 */
import {
  CommandType,
  DOCS_FORMULA_BAR_EDITOR_UNIT_ID_KEY,
  DOCS_NORMAL_EDITOR_UNIT_ID_KEY,
  FOCUSING_FX_BAR_EDITOR,
  ICommandService,
  IContextService,
  type Injector,
} from '@univerjs/core';
import {
  FunctionType,
  IDefinedNamesService,
  IDescriptionService,
  IEditorBridgeService,
  IEditorService,
  IFunctionService,
  InsertCommand,
  IShortcutService,
  KeyCode,
  RichTextEditingMutation,
  SetTextSelectionsOperation,
} from '@univerjs/preset-sheets-core';
import type { SheetFunction } from '../../functions/define';
import type { World } from '../../functions/world';
import { CompletionList } from './completion-list';
import { type Native, type Offer, type Offered, offersFor } from './offers';
import { type TypedPlace, typedPlace } from './typed-place';

/** What stands in the editor and where the cursor is in it. */
interface Typed {
  readonly text: string;
  readonly cursor: number;
}

/** More than any shortcut of Univer's has. */
const priority = 2000;

export function completeFormulas(injector: Injector, functions: readonly SheetFunction[], world: World): void {
  const commands = injector.get(ICommandService);
  const editors = injector.get(IEditorService);
  const bridge = injector.get(IEditorBridgeService);
  const context = injector.get(IContextService);
  injector.get(IDescriptionService).getSearchListByNameFirstLetter = () => [];

  let shown: { readonly typed: Typed; readonly place: TypedPlace; readonly offered: Offered } | undefined;
  /** What the user has closed the list for. */
  let dismissed: string | undefined;
  const list = new CompletionList(document.body, (offer) => enter(offer));

  const editor = () => {
    if (!bridge.isVisible().visible) return undefined;
    const inBar = context.getContextValue(FOCUSING_FX_BAR_EDITOR);
    return editors.getEditor(inBar ? DOCS_FORMULA_BAR_EDITOR_UNIT_ID_KEY : DOCS_NORMAL_EDITOR_UNIT_ID_KEY);
  };
  const typedNow = (): Typed | undefined => {
    const open = editor();
    const body = open?.getDocumentDataModel()?.getBody();
    const [range, ...others] = open?.getSelectionRanges() ?? [];
    if (!body || !range?.collapsed || others.length > 0) return undefined;
    return { text: body.dataStream.replace(/\r\n$/, ''), cursor: range.startOffset };
  };
  const close = () => {
    shown = undefined;
    list.close();
  };
  const refresh = () => {
    const typed = typedNow();
    if (typed === undefined) return close();
    if (shown?.typed.text === typed.text && shown.typed.cursor === typed.cursor) return;
    close();
    if (dismissed === typed.text) return;
    dismissed = undefined;
    const place = typedPlace(typed.text.slice(0, typed.cursor), typed.text.slice(typed.cursor));
    if (place === undefined) return;
    const offered = offersFor(place, functions, world, () => nativesOf(injector));
    shown = { typed, place, offered };
    const at = editor()?.getBoundingClientRect();
    if (at) list.show(offered.offers, at);
  };
  /** True where the list belongs to what stands there at this moment. */
  const isCurrent = () => {
    const typed = typedNow();
    return list.open && typed?.text === shown?.typed.text && typed?.cursor === shown?.typed.cursor;
  };
  const enter = (offer: Offer) => {
    const open = editor();
    if (shown === undefined || open === undefined || open === null || !isCurrent()) return close();
    const { typed, place, offered } = shown;
    const dataStream = offered.entry(offer, typed.text.charAt(typed.cursor));
    const range = { startOffset: place.start, endOffset: typed.cursor, collapsed: place.start === typed.cursor };
    close();
    // As if typed.
    void commands.executeCommand(InsertCommand.id, {
      unitId: open.getEditorId(),
      body: { dataStream },
      range,
      segmentId: '',
    });
  };

  commands.onCommandExecuted(({ id }) => {
    if (id === RichTextEditingMutation.id || id === SetTextSelectionsOperation.id) refresh();
  });
  bridge.visible$.subscribe(({ visible }) => {
    if (!visible) {
      dismissed = undefined;
      close();
    }
  });

  const operation = 'chipsheet.operation.complete';
  const keys: Readonly<Record<number, { readonly when: () => boolean; readonly act: () => void }>> = {
    [KeyCode.ARROW_DOWN]: { when: isCurrent, act: () => list.move(1) },
    [KeyCode.ARROW_UP]: { when: isCurrent, act: () => list.move(-1) },
    [KeyCode.ESC]: {
      when: isCurrent,
      act: () => {
        dismissed = shown?.typed.text;
        close();
      },
    },
  };
  const pick = { when: () => list.chosen !== undefined && isCurrent(), act: () => list.chosen && enter(list.chosen) };
  const bindings = { ...keys, [KeyCode.ENTER]: pick, [KeyCode.TAB]: pick };
  commands.registerCommand({
    id: operation,
    type: CommandType.OPERATION,
    handler: (_, { key }: { readonly key: number }) => {
      bindings[key as keyof typeof bindings]?.act();
      return true;
    },
  });
  for (const [key, { when }] of Object.entries(bindings)) {
    const binding = Number(key);
    const staticParameters = { key: binding };
    injector.get(IShortcutService).registerShortcut({
      id: operation,
      binding,
      preconditions: when,
      priority,
      staticParameters,
    });
  }
}

/** Functions of the spreadsheet and names that the user has given. */
function nativesOf(injector: Injector): readonly Native[] {
  const names = injector.get(IDefinedNamesService);
  const hidden = new Set(
    Object.values(names.getAllDefinedNames()).flatMap((ofUnit) =>
      Object.values(ofUnit).flatMap((each) => (each.hidden === true ? each.name : [])),
    ),
  );
  return [...injector.get(IFunctionService).getDescriptions().values()]
    .filter(({ functionName }) => !hidden.has(functionName))
    .map(({ functionName, abstract, functionType }) => ({
      name: functionName,
      about: abstract,
      takesArguments: functionType !== FunctionType.DefinedName && functionType !== FunctionType.Table,
    }));
}
