import { CommandFailed } from './run-program.ts';

/**
 * What droplets take of `@digitalocean/dots`. The package ships its TypeScript source in place of declarations, which
 * strict settings refuse by the thousand; so these are ours, answers are `unknown`, and the tests hold both against the
 * real one.
 */
interface Dots {
  readonly createDigitalOceanClient: (adapter: object) => { readonly v2: Api };
  readonly DigitalOceanApiKeyAuthenticationProvider: new (
    token: string,
  ) => { authenticateRequest(request: unknown): Promise<void> };
  /** Among the rest: `createCheckFromDiscriminatorValue` reads a check, `serializeCheck` writes one. */
  readonly [name: string]: unknown;
}

/** DigitalOcean's API v2 as its client offers it. */
interface Api {
  readonly droplets: Collection & { byDroplet_id(id: number): { get(): Promise<unknown> } };
  readonly monitoring: { readonly alerts: Collection & { byAlert_uuid(uuid: string): Item } };
  readonly uptime: {
    readonly checks: Collection & {
      byCheck_id(id: string): Item & { readonly alerts: Collection & { byAlert_id(id: string): Item } };
    };
  };
}

export interface Collection {
  get(request: { queryParameters: { page: number; perPage: number; name?: string } }): Promise<unknown>;
  post(model: object): Promise<unknown>;
}

export interface Item {
  put(model: object): Promise<unknown>;
}

interface Packages {
  readonly '@digitalocean/dots': Dots;
  readonly '@microsoft/kiota-http-fetchlibrary': typeof import('@microsoft/kiota-http-fetchlibrary');
  readonly '@microsoft/kiota-serialization-json': typeof import('@microsoft/kiota-serialization-json');
}

/** A package that only the operator's machine has. Throws `CommandFailed`, which says how to get it. */
export async function loadPackage<Name extends keyof Packages>(name: Name): Promise<Packages[Name]> {
  try {
    // By a name that the compiler does not follow: see above.
    return await import(name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') throw error;
    throw new CommandFailed(
      `The package ${name} is missing, as it is on servers: run this in a clone of the repository, after \`npm ci\`.`,
    );
  }
}
