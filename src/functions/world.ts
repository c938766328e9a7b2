/** What an answer depends on beside its arguments: the data, and the scenario. Nothing else. */
import { shippedData } from '../catalog/generated/known';
import { Scenarios } from '../scenario/scenarios';

/** What is known, of all kinds. */
export type Data = Readonly<ReturnType<typeof shippedData>>;

export interface World extends Data {
  /** Kinds of data that a pinned workbook does not carry, with the sentence that a cell shows instead. */
  readonly absent?: ReadonlyMap<keyof Data, string> | undefined;
  readonly scenarios: Scenarios;
}

/** A world whose data can be exchanged: a workbook may be pinned to data that it carries. */
export type ChangeableWorld = { -readonly [Kind in keyof Data]: Data[Kind] } & { absent?: World['absent'] } & Pick<
    World,
    'scenarios'
  >;

/** What ships with this build, and scenarios at their defaults. */
export function createWorld(): ChangeableWorld {
  return { ...shippedData(), scenarios: new Scenarios() };
}
