import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { ask, fieldOf, understand } from './digitalocean-answers.ts';
import type { ModelName, ModelOf } from './digitalocean-models.ts';
import type { Collection, Item } from './digitalocean-package.ts';

/** Where things of one kind are, and in which fields of an answer what stands. */
export interface Kind {
  readonly path: string;
  readonly many: string;
  readonly one: string;
  readonly id: 'id' | 'uuid';
  /** By which field they are told apart. */
  readonly name: 'name' | 'description';
  /** The request that makes or changes one. */
  readonly model: ModelName;
  /** Whether an answer may leave the list out when there are none. */
  readonly leftOutWhenEmpty: boolean;
}

/** Something that DigitalOcean has. */
export interface Known {
  readonly id: string;
  readonly name: string;
  /** All of it, as its client names the fields. */
  readonly fields: object;
}

const PER_PAGE = 100;
const id = z.union([z.string(), z.number()]).transform(String);
const emptyList = z.object({ meta: z.object({ total: z.literal(0).optional() }) });

/** The things of one kind at DigitalOcean. What is wanted is in the words of its API. All of it throws `CommandFailed`. */
export class Shelf {
  protected readonly kind: Kind;
  protected readonly modelOf: ModelOf;
  readonly #collection: Collection;

  constructor(kind: Kind, modelOf: ModelOf, collection: Collection) {
    this.kind = kind;
    this.modelOf = modelOf;
    this.#collection = collection;
  }

  /** All of them, page by page. */
  async list(filter: { name?: string } = {}): Promise<Known[]> {
    const { path, many } = this.kind;
    const request = `GET ${path}`;
    const shape = z.array(z.looseObject({ [this.kind.id]: id, [this.kind.name]: z.string() }));
    const all: Known[] = [];
    for (let page = 1; ; page += 1) {
      const queryParameters = { ...filter, page, perPage: PER_PAGE };
      const answer = await ask(request, () => this.#collection.get({ queryParameters }));
      const things = understand(shape, fieldOf(answer, many) ?? this.#nothing(answer), request);
      for (const fields of things) {
        all.push({ id: String(fields[this.kind.id]), name: String(fields[this.kind.name]), fields });
      }
      const next = fieldOf(fieldOf(fieldOf(answer, 'links'), 'pages'), 'next');
      if (next === undefined || things.length === 0) return all;
    }
  }

  /** What is only not understood must not pass for "none": all of it would be made twice. */
  #nothing(answer: unknown): [] | undefined {
    return this.kind.leftOutWhenEmpty && emptyList.safeParse(answer).success ? [] : undefined;
  }

  /** Returns the `id` of what has been made. */
  async make(wanted: object): Promise<string> {
    const { path, one, model } = this.kind;
    const request = `POST ${path}`;
    const body = this.modelOf(model, wanted);
    const made = fieldOf(await ask(request, () => this.#collection.post(body)), one);
    return understand(id, fieldOf(made, this.kind.id), request);
  }
}

/** Things that may be changed where they are. */
export class OpenShelf extends Shelf {
  readonly #item: (id: string) => Item;

  constructor(kind: Kind, modelOf: ModelOf, collection: Collection, item: (id: string) => Item) {
    super(kind, modelOf, collection);
    this.#item = item;
  }

  async change({ id }: Known, wanted: object): Promise<void> {
    const body = this.modelOf(this.kind.model, wanted);
    await ask(`PUT ${this.kind.path}/${id}`, () => this.#item(id).put(body));
  }

  /** Whether all that is wanted is there already; what else DigitalOcean adds is its own affair. */
  holds({ fields }: Known, wanted: object): boolean {
    return includes(fields, this.modelOf(this.kind.model, wanted));
  }
}

/** Lists are sets at DigitalOcean, and one of nothing may be left out. */
function includes(there: object, wanted: object): boolean {
  return Object.entries(wanted).every(([name, value]) => {
    const has = (there as Record<string, unknown>)[name];
    if (Array.isArray(value)) return isDeepStrictEqual(new Set((has as unknown[]) ?? []), new Set(value));
    if (typeof value === 'object' && value !== null) return includes((has ?? {}) as object, value);
    return isDeepStrictEqual(has, value);
  });
}
