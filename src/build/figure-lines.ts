/** All resolved figures as lines of text, so that a review sees which of them a change of the data moves. */
import type { Catalog, Figure, Item } from '../catalog/items/lookup';

/** `nvidia h100-sxm | bandwidth | 3350 GB/s | high | source, date`, sorted; a range stands behind the value. */
export function figureLines(catalog: Catalog): readonly string[] {
  return catalog.items
    .flatMap((item) => item.figures.flatMap((figure) => (figure === undefined ? [] : [line(item, figure)])))
    .sort();
}

function line(item: Item, { spec, value, low, high, confidence, source, asOf }: Figure): string {
  const unit = spec.unit ? ` ${spec.unit}` : '';
  const range = low !== high ? ` (${low} to ${high})` : '';
  const shown = value === undefined ? 'not disclosed' : `${value}${unit}${range}`;
  return [`${item.vendor} ${item.name}`, spec.id, shown, confidence, `${source.title}, ${asOf}`].join(' | ');
}

export interface FigureChange {
  /** Item and spec. */
  readonly figure: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** What differs between two lists of lines: added, removed and moved figures, in the order of their names. */
export function changesBetween(before: readonly string[], after: readonly string[]): readonly FigureChange[] {
  const [old, now] = [before, after].map(byFigure) as [Map<string, string>, Map<string, string>];
  const names = [...new Set([...old.keys(), ...now.keys()])].sort();
  return names
    .map((figure) => ({ figure, before: old.get(figure), after: now.get(figure) }))
    .filter((change) => change.before !== change.after);
}

function byFigure(lines: readonly string[]): Map<string, string> {
  return new Map(
    lines.filter(Boolean).map((each) => {
      const [item = '', spec = '', ...rest] = each.split(' | ');
      return [`${item} | ${spec}`, rest.join(' | ')];
    }),
  );
}
