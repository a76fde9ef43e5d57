import type { Visitor } from './page-context.ts';

/** Who asks, once their session is known. */
export interface SignedInAccount extends Visitor {
  readonly id: number;
  readonly sessionId: number;
  /** Whether they run the site. */
  readonly operator: boolean;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** `null`: not signed in. */
    account: SignedInAccount | null;
  }
}
