/** A world that answers as another does and takes note of everything that is read from its data. */
import type { Catalog, Figure, Item } from '../catalog/catalog';
import type { World } from '../functions/world';
import { exportRule, type OtherKind, statementsIn, type UsedStatement } from './statements';

export interface UsedFigure {
  readonly item: Item;
  readonly figure: Figure;
}

export class Watch {
  readonly world: World;
  /** True once all items were looked through. */
  listed = false;
  /** Kinds of data beside the catalogue that gave an answer so far. */
  readonly kinds = new Set<OtherKind>();
  readonly #figures = new Map<string, UsedFigure>();
  readonly #statements = new Map<string, UsedStatement>();
  #regimes: World['regimes'] | undefined;

  constructor(world: World) {
    const catalog = this.#catalog(world.catalog);
    const heard = <Kind extends Exclude<OtherKind, 'regimes'>>(kind: Kind): World[Kind] =>
      listening(world[kind], (answer) => {
        this.kinds.add(kind);
        for (const statement of statementsIn(kind, answer)) this.#statements.set(statement.key, statement);
      });
    const regimes = () => this.#watchedRegimes(world.regimes);
    this.world = {
      catalog,
      companies: heard('companies'),
      policies: heard('policies'),
      markets: heard('markets'),
      claims: heard('claims'),
      get regimes() {
        return regimes();
      },
      scenarios: world.scenarios,
    };
  }

  begin(): void {
    this.#figures.clear();
    this.#statements.clear();
    this.#regimes = undefined;
  }

  /** What was read since `begin`. */
  get figures(): readonly UsedFigure[] {
    return [...this.#figures.values()];
  }

  get statements(): readonly UsedStatement[] {
    return [...this.#statements.values()];
  }

  #catalog(watched: Catalog): Catalog {
    const catalog = watched.derive((dataset) => dataset);
    const { items } = catalog;
    for (const item of items) {
      const { figures, values } = item;
      const note = (index: string | symbol) => {
        const figure = typeof index === 'string' ? figures[Number(index)] : undefined;
        if (figure?.value !== undefined) this.#figures.set(keyOf({ item, figure }), { item, figure });
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

  /** Of all rules that are looked through those are in use that a verdict names. A new list each time: verdicts on the same list are remembered. */
  #watchedRegimes(regimes: World['regimes']): World['regimes'] {
    this.#regimes ??= regimes.map((regime) =>
      noted(regime, (property) => {
        this.kinds.add('regimes');
        if (property !== 'title') return;
        const statement = exportRule(regime);
        this.#statements.set(statement.key, statement);
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
