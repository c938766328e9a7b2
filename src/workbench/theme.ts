/** Light or dark: as the system says, until the user chooses. The choice stays in this browser. */
const key = 'chipsheet-theme';

const system = matchMedia('(prefers-color-scheme: dark)');

export class Theme {
  #chosen = remembered();
  readonly #listeners = new Set<(dark: boolean) => void>();

  constructor() {
    this.#apply();
    system.addEventListener('change', () => {
      if (this.#chosen === undefined) this.#apply();
    });
  }

  get dark(): boolean {
    return this.#chosen ?? system.matches;
  }

  onChange(listener: (dark: boolean) => void): void {
    this.#listeners.add(listener);
  }

  toggle(): void {
    this.#chosen = !this.dark;
    try {
      localStorage.setItem(key, this.#chosen ? 'dark' : 'light');
    } catch {
      // A browser that keeps nothing still shows what was chosen.
    }
    this.#apply();
  }

  #apply(): void {
    document.documentElement.dataset.theme = this.dark ? 'dark' : 'light';
    for (const listener of this.#listeners) listener(this.dark);
  }
}

function remembered(): boolean | undefined {
  try {
    const kept = localStorage.getItem(key);
    return kept === null ? undefined : kept === 'dark';
  } catch {
    return undefined;
  }
}
