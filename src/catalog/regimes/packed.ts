/** How export rules and country groups travel. */
import { packing, plain, rare, rowsOf } from '../columns';
import type { GroupedCountries } from './countries';
import type { RegimesData, SourcedRegime } from './lookup';

export const packed = packing<RegimesData>((source) => ({
  regimes: rowsOf<SourcedRegime>({
    ...{ id: plain(), title: plain(), kind: plain(), from: plain(), until: plain(), order: plain() },
    ...{ destinations: plain(), except: rare(), class: rare(), condition: plain(), policies: plain() },
    ...{ standings: plain(), grade: plain(), source },
  }),
  countries: rowsOf<GroupedCountries>({ groups: plain(), from: plain(), until: rare(), source, countries: plain() }),
}));
