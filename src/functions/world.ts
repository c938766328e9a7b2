/** What an answer depends on beside its arguments: what is known, and the scenario. Nothing else. */
import { Catalog } from '../catalog/catalog';
import { Claims } from '../catalog/claims';
import { Companies } from '../catalog/companies';
import { claims } from '../catalog/generated/claims';
import { companies } from '../catalog/generated/companies';
import { dataset } from '../catalog/generated/dataset';
import { markets } from '../catalog/generated/markets';
import { policies } from '../catalog/generated/policies';
import { regimes } from '../catalog/generated/regimes';
import { Markets } from '../catalog/markets';
import { Policies } from '../catalog/policies';
import type { Regime } from '../models/regime';
import { Scenarios } from '../scenario/scenarios';

export interface World {
  readonly catalog: Catalog;
  readonly companies: Companies;
  readonly policies: Policies;
  readonly markets: Markets;
  readonly claims: Claims;
  /** The export-control rules. */
  readonly regimes: readonly Regime[];
  readonly scenarios: Scenarios;
}

/** A world whose catalogue can be exchanged: a workbook may be pinned to figures that it carries. */
export interface ChangeableWorld extends World {
  catalog: Catalog;
}

/** What ships with this build, and scenarios at their defaults. */
export function createWorld(): ChangeableWorld {
  return {
    catalog: new Catalog(dataset),
    companies: new Companies(companies),
    policies: new Policies(policies),
    markets: new Markets(markets),
    claims: new Claims(claims),
    regimes,
    scenarios: new Scenarios(),
  };
}
