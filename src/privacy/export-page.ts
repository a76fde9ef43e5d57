import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Database } from '../database/database.ts';
import { listKeptSwaps } from '../favourites/kept-swap-store.ts';
import type { SignedInAccount } from '../web/signed-in.ts';
import { gatherExport } from './gather-export.ts';
import { swapsCsv } from './swaps-csv.ts';

export interface PrivacyPages {
  readonly database: Database;
}

/** A file for the visitor to keep, and for nobody on the way. */
function sendFile(reply: FastifyReply, type: string, name: string, content: string): FastifyReply {
  return reply
    .header('cache-control', 'no-store')
    .header('content-disposition', `attachment; filename="${name}"`)
    .type(`${type}; charset=utf-8`)
    .send(content);
}

export function exportData({ database }: PrivacyPages) {
  return async (_request: FastifyRequest, reply: FastifyReply, account: SignedInAccount) => {
    const held = await gatherExport(database, account.id, new Date());
    return sendFile(reply, 'application/json', 'pur-beurre.json', `${JSON.stringify(held, null, 2)}\n`);
  };
}

const EVERY = { limit: 100_000, offset: 0 };

export function exportSwaps({ database }: PrivacyPages) {
  return async (request: FastifyRequest, reply: FastifyReply, account: SignedInAccount) => {
    const swaps = await listKeptSwaps(database, account.id, EVERY);
    return sendFile(reply, 'text/csv', 'mes-produits.csv', swapsCsv(swaps, request.language));
  };
}
