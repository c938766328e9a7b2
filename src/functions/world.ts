/** What an answer depends on beside its arguments: the data, and the scenario. Nothing else. */
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
import { decodeRegimes, type ExportControl } from '../catalog/regimes';
import { Scenarios } from '../scenario/scenarios';

/** What is known, by kind. */
export interface Data extends ExportControl {
  readonly catalog: Catalog;
  readonly companies: Companies;
  readonly policies: Policies;
  readonly markets: Markets;
  readonly claims: Claims;
}

export interface World extends Data {
  readonly scenarios: Scenarios;
}

/** A world whose data can be exchanged: a workbook may be pinned to data that it carries. */
export type ChangeableWorld = { -readonly [Kind in keyof Data]: Data[Kind] } & Pick<World, 'scenarios'>;

/** What ships with this build, and scenarios at their defaults. */
export function createWorld(): ChangeableWorld {
  return {
    catalog: new Catalog(dataset),
    companies: new Companies(companies),
    policies: new Policies(policies),
    markets: new Markets(markets),
    claims: new Claims(claims),
    ...decodeRegimes(regimes),
    scenarios: new Scenarios(),
  };
}
