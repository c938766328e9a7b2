/** A world that answers as another does and takes note of everything that is read from its data. */
import type { Claim } from '../catalog/claims/lookup';
import type { CompanyFigure } from '../catalog/companies/lookup';
import { citedKinds } from '../catalog/generated/cited-kinds';
import type { Catalog, Figure, Item } from '../catalog/items/lookup';
import type { MarketPoint } from '../catalog/markets/lookup';
import type { PolicyEvent } from '../catalog/policies/lookup';
import type { CountryGroups } from '../catalog/regimes/countries';
import type { Statement } from '../catalog/statement';
import { type Answers, ask } from '../functions/ask';
import type { ArgumentInput } from '../functions/cells';
import type { SheetFunction } from '../functions/define';
import type { World } from '../functions/world';
import type { WholeKind } from './pin-kinds';

export interface UsedFigure {
  readonly item: Item;
  readonly figure: Figure;
}

/** Where a question is as long as a range of thousands of cells, to compare it costs as much as to ask again. */
const longestRemembered = 10_000;

/** What was read from the data, each once. */
class Reading {
  readonly figures = new Map<string, UsedFigure>();
  readonly statements = new Map<string, Statement>();

  add({ figures, statements }: Reading): void {
    for (const [key, figure] of figures) this.figures.set(key, figure);
    for (const [key, statement] of statements) this.statements.set(key, statement);
  }
}

interface Asked {
  readonly answers: Answers;
  readonly reading: Reading;
}

/** Statements out of what a lookup of a kind answered: one entry, a list of them, or the reason why there is none. */
function statementsIn(kind: Exclude<WholeKind, 'regimes'>, answer: unknown): readonly Statement[] {
  const entries = Array.isArray(answer) ? answer : [answer];
  switch (kind) {
    case 'companies':
      return (entries as CompanyFigure[])
        .filter((entry) => 'metric' in entry && 'period' in entry)
        .map(citedKinds.companies);
    case 'policies':
      return (entries as PolicyEvent[]).filter((entry) => 'instrument' in entry).map(citedKinds.policies);
    case 'markets':
      return (entries as MarketPoint[]).filter((entry) => 'who' in entry).map(citedKinds.markets);
    case 'claims':
      return (entries as Claim[]).filter((entry) => 'verdict' in entry).map(citedKinds.claims);
  }
}

export class Watch {
  readonly world: World;
  /** True once all items were looked through. */
  listed = false;
  /** Kinds of data beside the catalogue that gave an answer so far. */
  readonly kinds = new Set<WholeKind>();
  /** Of one question, and of all since `begin`. */
  #reading = new Reading();
  #all = new Reading();
  #regimes: World['regimes'] | undefined;
  readonly #asked = new Map<string, Asked>();

  constructor(world: World) {
    const heard = <Kind extends Exclude<WholeKind, 'regimes'>>(kind: Kind): World[Kind] =>
      listening(world[kind], (answer) => {
        this.kinds.add(kind);
        for (const statement of statementsIn(kind, answer)) this.#reading.statements.set(statement.key, statement);
      });
    const regimes = () => this.#watchedRegimes(world.regimes);
    const countries = listening(world.countries, (answer) => {
      this.kinds.add('regimes');
      if (typeof answer !== 'object' || answer === null || !('country' in answer)) return;
      const statement = citedKinds.regimes(answer as CountryGroups);
      this.#reading.statements.set(statement.key, statement);
    });
    this.world = {
      catalog: this.#catalog(world.catalog),
      companies: heard('companies'),
      policies: heard('policies'),
      markets: heard('markets'),
      claims: heard('claims'),
      get regimes() {
        return regimes();
      },
      countries,
      scenarios: world.scenarios,
    };
  }

  begin(): void {
    this.#all = new Reading();
  }

  /** Asks a function in this world. The same question reads the same: a column of it is asked once. */
  readonly ask = (definition: SheetFunction, given: readonly ArgumentInput[]): Answers => {
    const question = `${definition.name}${JSON.stringify(given)}`;
    const known = this.#asked.get(question);
    const asked = known ?? this.#askAnew(definition, given);
    if (known === undefined && question.length <= longestRemembered) this.#asked.set(question, asked);
    this.#all.add(asked.reading);
    return asked.answers;
  };

  /** What was read since `begin`. */
  get figures(): readonly UsedFigure[] {
    return [...this.#all.figures.values()];
  }

  get statements(): readonly Statement[] {
    return [...this.#all.statements.values()];
  }

  #askAnew(definition: SheetFunction, given: readonly ArgumentInput[]): Asked {
    this.#reading = new Reading();
    this.#regimes = undefined;
    return { answers: ask(definition, given, this.world), reading: this.#reading };
  }

  #catalog(watched: Catalog): Catalog {
    const catalog = watched.derive((dataset) => dataset);
    const { items } = catalog;
    for (const item of items) {
      const { figures, values } = item;
      const note = (index: string | symbol) => {
        const figure = typeof index === 'string' ? figures[Number(index)] : undefined;
        if (figure?.value !== undefined) this.#reading.figures.set(keyOf({ item, figure }), { item, figure });
      };
      Object.assign(item, { figures: noted(figures, note), values: noted(values, note) });
    }
    Object.defineProperty(catalog, 'items', {
      get: () => {
        this.listed = true;
        return items;
      },
    });
    return catalog;
  }

  /**
   * Of all rules that are looked through those are in use that classify on the day, and those that a verdict names. A
   * new list for each question: verdicts on the same list are remembered, and would not be read again.
   */
  #watchedRegimes(regimes: World['regimes']): World['regimes'] {
    this.#regimes ??= regimes.map((regime) =>
      noted(regime, (property) => {
        this.kinds.add('regimes');
        if (property !== 'title' && !(property === 'class' && regime.class !== undefined)) return;
        const statement = citedKinds.regimes(regime);
        this.#reading.statements.set(statement.key, statement);
      }),
    );
    return this.#regimes;
  }
}

export function keyOf({ item, figure }: UsedFigure): string {
  return `${item.id}|${figure.spec.id}`;
}

/** The same object; says which of its properties are read. */
function noted<Target extends object>(target: Target, note: (property: string | symbol) => void): Target {
  return new Proxy(target, {
    get: (object, property) => {
      note(property);
      return Reflect.get(object, property);
    },
  });
}

/** The same object; hears what its methods answer. */
function listening<Target extends object>(target: Target, heard: (answer: unknown) => void): Target {
  return new Proxy(target, {
    get: (object, property) => {
      const member: unknown = Reflect.get(object, property);
      if (typeof member !== 'function') return member;
      return (...given: readonly unknown[]) => {
        const answer: unknown = Reflect.apply(member, object, given);
        heard(answer);
        return answer;
      };
    },
  });
}
