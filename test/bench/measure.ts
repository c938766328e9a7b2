/** Timing as ratios: the contenders take turns in one process and the median of many rounds counts. */

export interface Contender {
  readonly name: string;
  /** Does the work `count` times and gives something that depends on all of it, so that nothing is optimised away. */
  readonly run: () => unknown;
}

/** Median milliseconds of each contender over interleaved rounds, after a warm-up. */
export function medians(contenders: readonly Contender[], rounds = 31): readonly number[] {
  const times = contenders.map((): number[] => []);
  let sink: unknown;
  for (let round = -3; round < rounds; round++) {
    contenders.forEach(({ run }, index) => {
      const start = performance.now();
      sink = run();
      if (round >= 0) times[index]?.push(performance.now() - start);
    });
  }
  if (sink === undefined) throw new Error('A contender gave nothing: it may have been optimised away.');
  return times.map(median);
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

export interface Row {
  readonly what: string;
  readonly measured: string;
  readonly budget: string;
  readonly holds: boolean;
}

export function print(rows: readonly Row[]): void {
  const width = Math.max(...rows.map(({ what }) => what.length));
  for (const { what, measured, budget, holds } of rows) {
    console.log(`${holds ? 'ok  ' : 'OVER'} ${what.padEnd(width)}  ${measured.padStart(18)}  budget ${budget}`);
  }
}
