import type { LightMyRequestResponse } from 'fastify';
import { holdsScript } from './html.ts';

/**
 * What is wrong with an answer, or nothing: whatever was asked, a visitor gets a page in French (or is
 * led to an address of this site), never a failure of ours, never what they sent run as a script.
 */
export function findRudeness(answer: LightMyRequestResponse): string | undefined {
  const { statusCode, headers, body } = answer;
  if (statusCode >= 500) return `status ${statusCode}`;
  if (statusCode >= 300 && statusCode < 400) {
    const location = String(headers.location);
    if (/^\/(?![/\\])/.test(location) && new URL(location, 'http://here.invalid').host === 'here.invalid')
      return undefined;
    return `led to ${location}`;
  }
  if (!String(headers['content-type']).startsWith('text/html')) return `sent ${headers['content-type']}`;
  if (!body.includes('<html lang="fr">')) return 'sent no page in French';
  if (holdsScript(body)) return 'sent a script back';
  if (/stack|node_modules|select .* from|syntax error|undefined|\[object /i.test(body.replace(/="[^"]*"/g, '')))
    return 'showed details';
  return undefined;
}
