/** Typing as people do: at a pace, with thought in between. */
import type { Page } from 'playwright-core';

/** Milliseconds before each key of a text. */
export type Rhythm = (text: string) => readonly number[];

const steady =
  (pause: number): Rhythm =>
  (text) =>
    [...text].map(() => pause);

/** Touch typing, typing that looks at the keys, and somebody who thinks in the middle of a name. */
export const rhythms = {
  fast: steady(40),
  even: steady(80),
  slow: steady(120),
  person: person(42),
} as const satisfies Readonly<Record<string, Rhythm>>;

/** 70 to 190 ms a key; one key in four of a function's name comes after 350 to 750 ms. The same for the same seed. */
function person(seed: number): Rhythm {
  let state = seed;
  const random = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  return (text) => {
    const name = /^=[A-Z0-9.]*/i.exec(text)?.[0].length ?? 0;
    return [...text].map((_, index) => {
      const thinks = index > 0 && index <= name && random() < 0.25;
      return thinks ? 350 + random() * 400 : 70 + random() * 120;
    });
  };
}

/** Types a text where the keyboard goes. */
export async function write(page: Page, text: string, rhythm: Rhythm = rhythms.fast): Promise<void> {
  const pauses = rhythm(text);
  for (const [index, key] of [...text].entries()) {
    await page.waitForTimeout(pauses[index] ?? 0);
    await page.keyboard.type(key);
  }
}

/** Presses a key as one does at the end of a text: a moment later. */
export async function press(page: Page, key: string, after = 120): Promise<void> {
  await page.waitForTimeout(after);
  await page.keyboard.press(key);
}
