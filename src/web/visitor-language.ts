import type { FastifyReply, FastifyRequest } from 'fastify';
import { LANGUAGES, type Language } from './language.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** What the visitor chose to read the pages in. */
    language: Language;
    /** The language to offer at the top of the page: of a browser that asks for no French. */
    offeredLanguage: Language | null;
  }
}

const DAYS = 365;

/** What a visitor chose to read the pages in, kept in a cookie that holds nothing else. */
export class LanguageCookie {
  readonly #name: string;
  readonly #secure: boolean;

  constructor(options: { readonly secure: boolean }) {
    this.#secure = options.secure;
    this.#name = options.secure ? '__Host-langue' : 'langue';
  }

  /** `undefined`: nothing was chosen. */
  read(request: FastifyRequest): Language | undefined {
    return toLanguage(request.cookies[this.#name]);
  }

  write(reply: FastifyReply, language: Language): void {
    const options = { path: '/', httpOnly: true, sameSite: 'lax', secure: this.#secure } as const;
    reply.setCookie(this.#name, language, { ...options, maxAge: DAYS * 24 * 3_600 });
  }
}

export function toLanguage(text: string | undefined): Language | undefined {
  return LANGUAGES.find((language) => language === text);
}

/** English for a browser that asks for it, and for no French; `null` for any other, and for one that does not say. */
export function findOfferedLanguage(acceptLanguage: string | undefined): Language | null {
  const asked = (acceptLanguage ?? '')
    .toLowerCase()
    .split(',')
    .map((range) => range.trim().split(/[-;]/, 1)[0]);
  return asked.includes('en') && !asked.includes('fr') ? 'en' : null;
}
