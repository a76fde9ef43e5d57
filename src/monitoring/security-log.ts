import type { FastifyRequest } from 'fastify';

/** What whoever looks into an attack wants to find in the log. */
export type SecurityEvent =
  | 'signed-up'
  | 'signed-in'
  | 'sign-in-failed'
  | 'signed-out'
  | 'sessions-ended'
  | 'own-password-wrong'
  | 'password-changed'
  | 'password-reset'
  | 'address-confirmed'
  | 'erased'
  | 'erasure-undone';

/**
 * Logs what happened to which account, by its number: never an address, typed or stored. `null`: nobody's.
 * The number of the request leads to its line, with route and status.
 */
export function tellSecurity(request: FastifyRequest, security: SecurityEvent, account: number | null): void {
  request.log[WARNS.has(security) ? 'warn' : 'info']({ security, account }, 'security');
}

const WARNS: ReadonlySet<SecurityEvent> = new Set(['sign-in-failed', 'own-password-wrong']);
