import type { FastifyReply, FastifyRequest } from 'fastify';
import { HOME } from '../web/addresses.ts';
import { asParameters, readField, readLocalAddress } from '../web/read-parameters.ts';
import { type LanguageCookie, toLanguage } from '../web/visitor-language.ts';

interface LanguagePages {
  readonly languageCookie: LanguageCookie;
}

/** Keeps the language in the visitor's browser, and leads back to the page that was read. */
export function chooseLanguage({ languageCookie }: LanguagePages) {
  return async (request: FastifyRequest, reply: FastifyReply) => {
    const fields = asParameters(request.body);
    const language = toLanguage(readField(fields.langue));
    if (language !== undefined) languageCookie.write(reply, language);
    return reply.redirect(readLocalAddress(fields.suite) ?? HOME, 303);
  };
}
