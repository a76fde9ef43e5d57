import type { FastifyReply, FastifyRequest } from 'fastify';
import { ACCOUNT } from '../web/addresses.ts';

/** Long enough for whoever keeps a copy, and within the year that RFC 9116 (2.5.5) recommends. */
const VALID_DAYS = 180;

/** Whom to tell of a weakness (RFC 9116). Its end moves along, since whoever reads it reads it here. */
export function securityText({ contactEmail }: { readonly contactEmail: string }) {
  return async (_request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const expires = new Date(Date.now() + VALID_DAYS * 86_400_000);
    expires.setUTCHours(0, 0, 0, 0);
    const lines = [
      `Contact: mailto:${contactEmail}`,
      `Expires: ${expires.toISOString()}`,
      'Preferred-Languages: fr, en',
    ];
    return reply
      .type('text/plain; charset=utf-8')
      .header('cache-control', 'public, max-age=86400')
      .send(`${lines.join('\n')}\n`);
  };
}

/** Where password managers send their owner (W3C, A Well-Known URL for Changing Passwords). */
export async function whereToChangePassword(_request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  return reply.redirect(`${ACCOUNT}#mot-de-passe`, 303);
}
