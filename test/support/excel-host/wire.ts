/**
 * Excel's side of the channel: requests of object paths and actions in, results out. The protocol is Microsoft's and not
 * documented; what stands here was read off the client of the pinned package version.
 */
import type { Box } from './book';
import type { Bridge, Client } from './client';

/** An object of Excel, with the names of its members as programs write them. */
export interface HostObject {
  /** What it stands for: the same object asked for twice is one reference. */
  readonly of: object;
  readonly get?: Readonly<Record<string, () => unknown>>;
  readonly set?: Readonly<Record<string, (value: unknown) => void>>;
  readonly call?: Readonly<Record<string, (...given: never[]) => unknown>>;
  /** For a range: where it is. */
  readonly box?: Box;
  /** For a collection. */
  readonly items?: () => readonly HostObject[];
}

const pathKind = { global: 1, create: 2, method: 3, property: 4, indexer: 5, reference: 6 } as const;
const actionKind = { instantiate: 1, query: 2, method: 3, set: 4, trace: 5 } as const;
const requestFlag = { writes: 1, undoable: 16, waitsForCellEdit: 64 } as const;
/** Kinds of message that start with Excel. */
const fromHost = { functions: 1, call: 1000, event: 65_536 } as const;

interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  readonly ReferencedObjectPathIds?: readonly (number | null)[];
}

interface ObjectPath {
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: { readonly Select?: readonly string[] };
}

interface RequestBody {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

/** One request of the client, as the tests look at it. */
export interface SeenRequest {
  /** Bit 64: wait until the user has finished editing a cell. */
  readonly flags: number;
  /** Methods and assignments in order, such as "SetDirty". */
  readonly actions: readonly string[];
  readonly bytes: number;
}

const inCellEdit = {
  Results: [],
  TraceIds: [],
  Error: { Code: 'InvalidOperationInCellEditMode', Message: 'Excel is in cell-editing mode.', Location: '' },
};

class WireError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

export interface WireOptions {
  readonly root: HostObject;
  /** Objects that the client makes by class name: the function runtime delivers its results through one. */
  readonly create: (className: string) => HostObject;
  /** Excel on the web refuses a response above 5 MB. */
  readonly longestResponse: number;
  readonly afterRequest: () => void;
}

export class Wire {
  readonly requests: SeenRequest[] = [];
  readonly #options: WireOptions;
  readonly #bridge: Bridge;
  readonly #kept = new Map<string, HostObject>();
  /** True between the opening and the closing of a group of requests that are to be undone together. */
  #undoGroup = false;
  #editing = false;
  readonly #waiting: string[] = [];

  constructor(client: Client, options: WireOptions) {
    this.#options = options;
    this.#bridge = { sendMessageToHost: (text) => this.#receive(text) };
    client.OfficeExtension.HostBridge.init(this.#bridge);
  }

  /** A call of a custom function: `[id, name, arguments, address, flags]`. */
  callFunctions(calls: readonly (readonly unknown[])[]): void {
    this.#send(calls.map((message) => ({ messageCategory: fromHost.functions, messageType: fromHost.call, message })));
  }

  raise(eventType: number, targetId: string, details: object): void {
    const message = JSON.stringify(details);
    this.#send([{ messageCategory: fromHost.event, messageType: eventType, targetId, message }]);
  }

  #send(entries: readonly object[]): void {
    this.#bridge.onMessageFromHost?.(JSON.stringify({ type: 3, message: { entries } }));
  }

  /** While the user edits a cell Excel answers nothing: what is ready to wait waits, the rest is refused. */
  set editing(editing: boolean) {
    this.#editing = editing;
    if (!editing) for (const text of this.#waiting.splice(0)) this.#receive(text);
  }

  #receive(text: string): void {
    const { id, flags, message } = JSON.parse(text) as {
      id: number;
      flags: number;
      message: { body: RequestBody | string };
    };
    if (this.#editing && (flags & requestFlag.waitsForCellEdit) !== 0) {
      this.#waiting.push(text);
      return;
    }
    const body = typeof message.body === 'string' ? (JSON.parse(message.body) as RequestBody) : message.body;
    const actions = body.Actions.filter(({ ActionType }) => ActionType === 3 || ActionType === 4);
    const names = actions.map(({ Name }) => Name);
    this.requests.push({ flags, bytes: text.length, actions: names });
    let answer = JSON.stringify(this.#editing ? inCellEdit : (this.#refusedUndo(flags, names) ?? this.#perform(body)));
    if (answer.length > this.#options.longestResponse) {
      const error = { Code: 'ResponsePayloadSizeLimitExceeded', Message: 'too large', Location: '' };
      answer = JSON.stringify({ Results: [], TraceIds: [], Error: error });
    }
    this.#options.afterRequest();
    const reply = { id, type: 2, message: { statusCode: 200, headers: {}, body: answer } };
    queueMicrotask(() => this.#bridge.onMessageFromHost?.(JSON.stringify(reply)));
  }

  /**
   * "If an API within the group doesn't offer undo support, the UndoNotSupported error is thrown" (Microsoft, Undo
   * capabilities in Excel add-ins): nothing of that request is done.
   */
  #refusedUndo(flags: number, names: readonly string[]): object | undefined {
    if (names.includes('Open')) this.#undoGroup = true;
    const grouped = this.#undoGroup;
    if (names.includes('Close')) this.#undoGroup = false;
    const writes = (flags & requestFlag.writes) !== 0 && !names.includes('Close');
    if (!grouped || !writes || (flags & requestFlag.undoable) !== 0) return undefined;
    const Message = 'The API request failed due to lack of support for the undo operation.';
    return { Results: [], TraceIds: [], Error: { Code: 'UndoNotSupported', Message, Location: '' } };
  }

  #perform({ Actions, ObjectPaths }: RequestBody): object {
    const found = new Map<number, HostObject | null>();
    const at = (id: number): HostObject | null => {
      const known = found.get(id);
      if (known !== undefined) return known;
      const path = ObjectPaths[id];
      const object = path === undefined ? null : this.#resolve(path, at);
      found.set(id, object);
      return object;
    };
    const Results: object[] = [];
    const TraceIds: number[] = [];
    for (const [ActionIndex, action] of Actions.entries()) {
      try {
        if (action.ActionType === actionKind.trace) TraceIds.push(action.Id);
        const Value = action.ActionType === actionKind.trace ? null : this.#act(action, at);
        Results.push({ ActionId: action.Id, Value: Value ?? null });
      } catch (error) {
        const { code = 'GeneralException', message } = error as Partial<WireError>;
        return { Results, TraceIds, Error: { Code: code, Message: message, ActionIndex, Location: action.Name } };
      }
    }
    return { Results, TraceIds };
  }

  #resolve(path: ObjectPath, at: (id: number) => HostObject | null): HostObject | null {
    const { ObjectPathType: kind, Name, ParentObjectPathId, ArgumentInfo } = path;
    if (kind === pathKind.global) return this.#options.root;
    if (kind === pathKind.create) return this.#options.create(Name);
    if (kind === pathKind.reference) return this.#kept.get(Name) ?? null;
    const parent = at(ParentObjectPathId);
    if (parent === null) return null;
    if (kind === pathKind.property) return member(parent.get, Name)() as HostObject;
    const method = kind === pathKind.indexer ? 'GetItem' : Name;
    return member(parent.call, method)(...given(ArgumentInfo, at)) as HostObject | null;
  }

  #act(action: Action, at: (id: number) => HostObject | null): unknown {
    const target = at(action.ObjectPathId);
    if (target === null) return null; // …OrNullObject of something that is not there
    if (action.ActionType === actionKind.instantiate) return this.#reference(target);
    if (action.ActionType === actionKind.query) return select(target, action.QueryInfo?.Select ?? []);
    const values = given(action.ArgumentInfo, at);
    if (action.ActionType === actionKind.set) return member(target.set, action.Name)(values[0]);
    if (action.Name === '_KeepReference') return this.#keep(target);
    if (action.Name === '_RemoveReference') return this.#kept.delete(String(values[0])) && null;
    return member(target.call, action.Name)(...values);
  }

  #keep(target: HostObject): null {
    if (this.#keyOf(target) === undefined) this.#kept.set(`reference-${this.#kept.size + 1}`, target);
    return null;
  }

  #keyOf(target: HostObject): string | undefined {
    return [...this.#kept].find(([, kept]) => kept === target)?.[0];
  }

  #reference(target: HostObject): object {
    const key = this.#keyOf(target);
    return key === undefined ? {} : { _ReferenceId: key };
  }
}

function member(
  members: Readonly<Record<string, unknown>> | undefined,
  name: string,
): (...given: unknown[]) => unknown {
  const found = members?.[name.charAt(0).toLowerCase() + name.slice(1)];
  if (typeof found !== 'function') throw new WireError('ApiNotFound', `this Excel has no ${name}`);
  return found as (...given: unknown[]) => unknown;
}

function given(info: ArgumentInfo | undefined, at: (id: number) => HostObject | null): readonly unknown[] {
  return (info?.Arguments ?? []).map((value, index) => {
    const id = info?.ReferencedObjectPathIds?.[index];
    return id ? at(id) : value;
  });
}

function select(target: HostObject, names: readonly string[]): object {
  if (target.items !== undefined) return { _Items: target.items().map((item) => select(item, ['Id', ...names])) };
  const capital = names.map((name) => name.charAt(0).toUpperCase() + name.slice(1));
  return Object.fromEntries([...new Set(capital)].map((name) => [name, member(target.get, name)()]));
}
