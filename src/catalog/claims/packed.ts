/** How claims travel. */
import { packing, plain, rare, rowsOf } from '../columns';
import type { ClaimData, ClaimsData } from './lookup';

export const packed = packing<ClaimsData>((source) => ({
  claims: rowsOf<ClaimData>({
    ...{ id: plain(), theme: plain(), claim: plain(), about: plain(), period: plain(), role: rare(), said: plain() },
    ...{ found: plain(), verdict: plain(), source, recompute: rare() },
  }),
}));
