import type { FastifyInstance } from 'fastify';

export interface ListedRoute {
  /** As the table has it: "/produits/:code". */
  readonly path: string;
  readonly methods: readonly string[];
}

/** Every route that the running server knows, whoever registered it. */
export function listServedRoutes(server: FastifyInstance): ListedRoute[] {
  const routes: ListedRoute[] = [];
  const above: string[] = [];
  for (const line of server.printRoutes({ commonPrefix: false }).split('\n')) {
    const [, indent = '', part = '', methods] = /^([\s│]*)[├└]── (\S*)(?: \(([A-Z, ]+)\))?/.exec(line) ?? [];
    if (part === '') continue;
    const depth = indent.length / 4;
    const path = (above[depth - 1] ?? '') + part;
    above.splice(depth, above.length, path);
    if (methods !== undefined) routes.push({ path, methods: methods.split(', ') });
  }
  return routes;
}
