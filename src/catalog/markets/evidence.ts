/** By id of the series, in the order of its points; '' where a point has no note. */
export function evidence(series: Readonly<Record<string, readonly string[]>>) {
  return {
    /** Points are counted from 0, in the order in which the series lists them. */
    noteOf: (seriesId: string, point: number): string | undefined => series[seriesId]?.[point] || undefined,
  };
}
