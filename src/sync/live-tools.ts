import type { Database } from '../database/database.ts';
import type { Happening } from '../monitoring/happening.ts';
import type { OffClient } from '../off/off-client.ts';
import type { AskLedger } from './ask-ledger.ts';
import type { OffGate } from './off-gate.ts';

/** What finding a product or words needs. */
export interface LiveTools {
  readonly database: Database;
  readonly client: OffClient;
  readonly gate: OffGate;
  readonly ledger: AskLedger;
  readonly tell: (happening: Happening) => void;
}
