import type { FastifyReply } from 'fastify';
import { assetAddress } from './assets.ts';

/** Scripts of ours, each an aid to a page that does without: there is none on any other page. */
export type OwnScript = 'new-password';

export function scriptAddress(script: OwnScript): string {
  return assetAddress(`scripts/${script}.js`);
}

/** Lets the page that is about to be sent run scripts from our own files; they may still send nothing (`default-src`). */
export function letOwnScriptRun(reply: FastifyReply): void {
  reply.header('content-security-policy', `${reply.getHeader('content-security-policy')};script-src 'self'`);
}
