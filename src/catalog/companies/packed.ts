/** How the figures of companies travel. */
import { listOrNone, oneOf, packing, plain, rare, rowsOf } from '../columns';
import { figureFields } from '../figure-fields';
import { metrics } from '../metrics';
import type { CompaniesData, CompanyData, RejectedFigure } from './lookup';

const quantity = { metric: oneOf(metrics), period: plain<string>(), currency: plain<string>() };

export const packed = packing<CompaniesData>((source) => ({
  companies: rowsOf<CompanyData>({
    ...{ id: plain(), name: plain(), country: plain(), tickers: plain(), own: plain(), currencies: plain() },
    ...{ fiscalYearEnd: plain(), ended: rare() },
    figures: rowsOf({ ...quantity, ...figureFields(source) }),
    rejected: listOrNone(rowsOf<RejectedFigure>({ ...quantity, value: plain(), reason: plain() })),
  }),
}));
