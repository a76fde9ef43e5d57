import type { Barcode } from '../food/barcode.ts';
import { type BatchOutcome, type CheckTools, checkBatch } from './check-batch.ts';
import { listProductsToCheck } from './refresh-queue-store.ts';
import type { SyncNote } from './sync-note.ts';
import { addSyncCounts, NOTHING_CHECKED } from './sync-run-store.ts';

/** 50 products with all their fields come in some 400 KB, a fifth of what an answer may be. */
const PRODUCTS_PER_BATCH = 50;
/** What failed once is tried again after the rest; so many failures in a row then, and the run gives up. */
const MOST_FAILURES_IN_A_ROW = 6;
/** So many products may go in any run; beyond, a tenth of those checked: more is a mistake, ours or theirs. */
const ALWAYS_MAY_GO = 50;

export interface RefreshResult {
  readonly changed: boolean;
  /** Products that were asked for, and of which nothing was learnt. */
  readonly unanswered: number;
  readonly outOfTime: boolean;
  readonly checked: number;
  readonly notes: readonly SyncNote[];
}

/** Compares products with Open Food Facts: each batch once, then, after all the rest, what failed once more. */
export async function refreshProducts(tools: Omit<CheckTools, 'mayWithdraw'>, most: number): Promise<RefreshResult> {
  const refresh = new Refresh(tools);
  await refresh.run(await listProductsToCheck(tools.database, new Date(tools.now()), most));
  return refresh.result();
}

class Refresh {
  readonly #tools: CheckTools;
  readonly #reasons = new Set<string>();
  #again: Barcode[][] = [];
  #checked = 0;
  #withdrawn = 0;
  #unanswered = 0;
  #changed = false;
  #outOfTime = false;
  #tooMany = false;

  constructor(tools: Omit<CheckTools, 'mayWithdraw'>) {
    this.#tools = { ...tools, mayWithdraw: (count) => this.#mayWithdraw(count) };
  }

  async run(codes: readonly Barcode[]): Promise<void> {
    for (let start = 0; start < codes.length; start += PRODUCTS_PER_BATCH) {
      const batch = codes.slice(start, start + PRODUCTS_PER_BATCH);
      const outcome = await this.#check(batch);
      if (outcome.kind === 'out-of-time') break;
      if (outcome.kind === 'unanswered') this.#again.push(...split(batch, outcome.perhapsOneOfThem));
      else if (outcome.unanswered.length > 0) await this.#giveUp(outcome.unanswered);
    }
    await this.#tryAgain();
  }

  result(): RefreshResult {
    const notes: SyncNote[] = [];
    if (this.#reasons.size > 0) notes.push({ kind: 'unanswered', why: [...this.#reasons].join(', ') });
    if (this.#tooMany) notes.push({ kind: 'too-many-gone' });
    return {
      changed: this.#changed,
      unanswered: this.#unanswered,
      outOfTime: this.#outOfTime,
      checked: this.#checked,
      notes,
    };
  }

  async #tryAgain(): Promise<void> {
    let failures = 0;
    for (let batch = this.#again.shift(); batch; batch = this.#again.shift()) {
      const hopeless = failures >= MOST_FAILURES_IN_A_ROW;
      const outcome = hopeless ? undefined : await this.#check(batch);
      if (outcome?.kind === 'checked') {
        failures = 0;
        if (outcome.unanswered.length > 0) await this.#giveUp(outcome.unanswered);
        continue;
      }
      failures++;
      if (outcome?.kind === 'unanswered' && outcome.perhapsOneOfThem && batch.length > 1) {
        this.#again.push(...split(batch, true));
      } else await this.#giveUp(batch);
    }
  }

  async #check(batch: readonly Barcode[]): Promise<BatchOutcome> {
    const outcome = await this.#tryBatch(batch);
    if (outcome.kind === 'out-of-time') this.#outOfTime = true;
    if (outcome.kind === 'unanswered') this.#reasons.add(outcome.reason);
    if (outcome.kind === 'checked') {
      this.#checked += outcome.counts.checked;
      this.#withdrawn += outcome.counts.withdrawn;
      this.#changed ||= outcome.counts.updated + outcome.counts.withdrawn > 0;
    }
    return outcome;
  }

  /** What fails here (a lock that took too long) concerns one batch, as what fails there does. */
  async #tryBatch(batch: readonly Barcode[]): Promise<BatchOutcome> {
    try {
      return await checkBatch(batch, this.#tools);
    } catch (error) {
      return { kind: 'unanswered', reason: (error as Error).message, perhapsOneOfThem: true };
    }
  }

  async #giveUp(codes: readonly Barcode[]): Promise<void> {
    this.#unanswered += codes.length;
    const failed = { ...NOTHING_CHECKED, checked: codes.length, failed: codes.length };
    await addSyncCounts(this.#tools.database, this.#tools.runId, failed);
  }

  #mayWithdraw(count: number): boolean {
    const allowed = this.#withdrawn + count <= ALWAYS_MAY_GO + this.#checked / 10;
    this.#tooMany ||= !allowed;
    return allowed;
  }
}

/** Halves, so that one product over which the server stumbles hides few others. */
function split(batch: readonly Barcode[], inHalves: boolean): Barcode[][] {
  if (!inHalves || batch.length === 1) return [[...batch]];
  const middle = Math.ceil(batch.length / 2);
  return [batch.slice(0, middle), batch.slice(middle)];
}
