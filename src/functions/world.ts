/** What an answer depends on beside its arguments: the catalogue and the scenario. Nothing else. */
import { Catalog } from '../catalog/catalog';
import { dataset } from '../catalog/generated/dataset';
import { Scenarios } from '../scenario/scenarios';

export interface World {
  readonly catalog: Catalog;
  readonly scenarios: Scenarios;
}

/** A world whose catalogue can be exchanged: a workbook may be pinned to figures that it carries. */
export interface ChangeableWorld extends World {
  catalog: Catalog;
}

/** The catalogue that ships with this build, and scenarios at their defaults. */
export function createWorld(): ChangeableWorld {
  return { catalog: new Catalog(dataset), scenarios: new Scenarios() };
}
