import type { FastifyReply, FastifyRequest } from 'fastify';
import { isToken } from './secret-token.ts';
import { SESSION_DAYS } from './session-store.ts';

/**
 * The cookie of a session. Over TLS it bears the prefix `__Host-`, which browsers accept only from
 * this very host, with Secure and for the whole site.
 */
export class SessionCookie {
  readonly #name: string;
  readonly #secure: boolean;

  constructor(options: { readonly secure: boolean }) {
    this.#secure = options.secure;
    this.#name = options.secure ? '__Host-session' : 'session';
  }

  read(request: FastifyRequest): string | undefined {
    const token = request.cookies[this.#name];
    return token !== undefined && isToken(token) ? token : undefined;
  }

  /** Without `stays` the browser forgets it when it ends. */
  write(reply: FastifyReply, token: string, { stays }: { readonly stays: boolean }): void {
    reply.setCookie(this.#name, token, { ...this.#options(), ...(stays && { maxAge: SESSION_DAYS * 24 * 3_600 }) });
  }

  clear(reply: FastifyReply): void {
    reply.clearCookie(this.#name, this.#options());
  }

  #options() {
    return { path: '/', httpOnly: true, sameSite: 'lax', secure: this.#secure } as const;
  }
}
