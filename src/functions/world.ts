/** What an answer depends on beside its arguments: the catalogue and the scenario. Nothing else. */
import { Catalog } from '../catalog/catalog';
import { dataset } from '../catalog/generated/dataset';
import { Scenarios } from '../scenario/scenarios';

export interface World {
  readonly catalog: Catalog;
  readonly scenarios: Scenarios;
}

/** The catalogue that ships with this build, and scenarios at their defaults. */
export function createWorld(): World {
  return { catalog: new Catalog(dataset), scenarios: new Scenarios() };
}
