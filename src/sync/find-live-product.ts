import type { AskedProduct } from '../catalogue/live-catalogue.ts';
import type { Barcode } from '../food/barcode.ts';
import type { RawDocument } from '../off/raw-values.ts';
import { toProduct } from '../off/to-product.ts';
import { later } from './ask-ledger.ts';
import type { AskTurn } from './ask-turn.ts';
import { type Ask, forgetAsk } from './live-ask-store.ts';
import { listKnownCodes, storeLiveProducts } from './live-product-store.ts';
import type { LiveTools } from './live-tools.ts';

/** Looks for one product at Open Food Facts, unless some process has done so lately, and stores it. */
export async function findLiveProduct(code: Barcode, tools: LiveTools): Promise<AskedProduct> {
  const ask: Ask = { kind: 'product', subject: code };
  const isThere = async () => (await listKnownCodes(tools.database, [code])).has(code);
  const turn = await tools.ledger.takeTurn(ask, isThere);
  return turn === 'mine' ? tools.ledger.use(ask, () => fetchAndKeep(ask, code, tools)) : recall(turn, tools);
}

async function fetchAndKeep(ask: Ask, code: Barcode, tools: LiveTools): Promise<AskedProduct> {
  const { client, database, gate, ledger, tell } = tools;
  const answer = await gate.pass('product', () => client.fetchProduct(code));
  switch (answer.kind) {
    case 'found':
      return keep(ask, answer.document, tools);
    case 'gone':
      await ledger.remember(database, ask, 'gone');
      tell({ kind: 'unknown-product', code });
      return { kind: 'unknown', why: 'nobody-knows' };
    case 'unusable':
      return answer.reason === 'other-product-type' ? refuse(ask, tools) : ledger.giveUp(ask, answer);
    default:
      return ledger.giveUp(ask, answer);
  }
}

async function keep(ask: Ask, document: RawDocument, tools: LiveTools): Promise<AskedProduct> {
  const mapped = toProduct(document);
  if (mapped.kind === 'rejected') return refuse(ask, tools);
  await storeLiveProducts(tools.database, [mapped.product], (transaction) => forgetAsk(transaction, ask));
  return { kind: 'stored' };
}

async function refuse(ask: Ask, { database, ledger }: LiveTools): Promise<AskedProduct> {
  await ledger.remember(database, ask, 'unfit');
  return { kind: 'unknown', why: 'no-food' };
}

function recall(turn: Exclude<AskTurn, 'mine'>, { ledger }: LiveTools): AskedProduct {
  if (turn === 'there') return { kind: 'stored' };
  if (turn === 'stopped') return later(0);
  if (turn.outcome === 'failed') return ledger.recallFailure(turn);
  return { kind: 'unknown', why: turn.outcome === 'unfit' ? 'no-food' : 'nobody-knows' };
}
