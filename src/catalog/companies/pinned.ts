/** Figures of companies as a pin keeps them: metrics by name, since their places in the list may differ elsewhere. */
import { z } from 'zod';
import { type MetricDefinition, metrics } from '../metrics';
import {
  missingSource,
  mostPinned,
  openFigure,
  type PinnedKind,
  pinFigure,
  pinnedFigure,
  pinnedTexts,
} from '../pinned';
import { markedAsPinned, PinnedSources, pinnedSources, pinnedText } from '../pinned-source';
import { type Companies, type CompanyData, open } from './lookup';

const text = pinnedText;

/** Metric's id, period, currency or '', what each figure has. */
const figure = z.tuple([text, text, text, ...pinnedFigure]);

/** Metric's id, period, currency or '', value, reason. */
const rejected = z.tuple([text, text, text, z.number().nullable(), text]);

const company = z.object({
  ...{ id: text, name: text, country: text, tickers: pinnedTexts, own: pinnedTexts, currencies: pinnedTexts },
  fiscalYearEnd: z.number().int().min(1).max(12),
  ended: z.record(text, text).optional(),
  figures: z.array(figure).max(mostPinned),
  rejected: z.array(rejected).max(mostPinned).optional(),
});

const format = z
  .object({ sources: pinnedSources, companies: z.array(company).max(1000) })
  .refine(
    ({ sources, companies }) =>
      companies.every(({ figures }) => figures.every(([, , , , place]) => place < sources.length)),
    missingSource,
  );

export const pinned: PinnedKind<{ readonly companies: Companies }, z.infer<typeof format>> = {
  words: 'company figures',
  format,
  pin({ companies: { data } }) {
    const sources = new PinnedSources();
    const companies = data.companies.map(({ figures, rejected, ended, tickers, own, currencies, ...company }) => ({
      ...company,
      ...{ tickers: [...tickers], own: [...own], currencies: [...currencies] },
      ...(ended && { ended }),
      figures: figures.map(
        ({ metric, period, currency, ...figure }): z.infer<typeof format>['companies'][number]['figures'][number] => [
          ...([metric.id, period, currency] as const),
          ...pinFigure(figure, sources.placeOf),
        ],
      ),
      ...(rejected && {
        rejected: rejected.map(
          ({ metric, period, currency, value = null, reason }): [string, string, string, number | null, string] => [
            ...([metric.id, period, currency, value, reason] as const),
          ],
        ),
      }),
    }));
    return { sources: sources.rows, companies };
  },
  open(content, dataset) {
    const sources = markedAsPinned(content.sources, dataset);
    return open({
      companies: content.companies.map(
        ({ figures, rejected, ...company }): CompanyData => ({
          ...company,
          figures: figures.flatMap(([id, period, currency, ...figure]) =>
            known(id).map((metric) => ({ metric, period, currency, ...openFigure(figure, sources) })),
          ),
          ...(rejected && {
            rejected: rejected.flatMap(([id, period, currency, value, reason]) =>
              known(id).map((metric) => ({ metric, period, currency, ...(value !== null && { value }), reason })),
            ),
          }),
        }),
      ),
    });
  },
};

/** None where a newer ChipSheet pinned a metric that is not there yet. */
function known(id: string): readonly MetricDefinition[] {
  return metrics.filter((metric) => metric.id === id);
}
