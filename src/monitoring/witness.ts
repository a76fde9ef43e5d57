import type { FastifyRequest } from 'fastify';
import type { Happening } from './happening.ts';
import type { FinishedRequest } from './watch-requests.ts';

/** Where something went wrong or happened: in which request, if in any. */
export type Place = Pick<FinishedRequest, 'number' | 'method' | 'route'> | null;

/** Whoever keeps an eye on the site. None of it may take time or throw. */
export interface Witness {
  /** Runs `proceed`, which is what follows of a request, once; called again where its thread was lost. */
  readonly around?: (place: NonNullable<Place>, proceed: () => void) => void;
  readonly finished?: (request: FinishedRequest) => void;
  readonly happened?: (happening: Happening, place: Place) => void;
  /** Of a failure that is ours: a visitor's mistake is none. */
  readonly failed?: (error: unknown, place: Place) => void;
}

/** Tells all of them. What happened in a request counts once its visitor has been served. */
export class Witnesses implements Witness {
  readonly #all: readonly Witness[];

  constructor(all: readonly Witness[]) {
    this.#all = all;
  }

  around(place: NonNullable<Place>, proceed: () => void): void {
    const all = this.#all.reduce<() => void>(
      (inner, witness) => (witness.around ? () => witness.around?.(place, inner) : inner),
      proceed,
    );
    all();
  }

  finished(request: FinishedRequest, happenings: readonly Happening[] = []): void {
    for (const witness of this.#all) witness.finished?.(request);
    if (request.status < 400) for (const happening of happenings) this.happened(happening, request);
  }

  happened(happening: Happening, place: Place): void {
    for (const witness of this.#all) witness.happened?.(happening, place);
  }

  failed(error: unknown, place: Place): void {
    for (const witness of this.#all) witness.failed?.(error, place);
  }
}

export function placeOf(request: FastifyRequest): NonNullable<Place> {
  return { number: request.id, method: request.method, route: request.routeOptions.url ?? 'none' };
}
