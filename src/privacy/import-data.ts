import { createBasket, findBasket, listBaskets } from '../basket/basket-store.ts';
import type { NewBasket } from '../basket/saved-basket.ts';
import { formatList } from '../basket/shopping-list.ts';
import type { Database } from '../database/database.ts';
import { keepWantedSwaps } from '../favourites/keep-wanted-swap.ts';
import { hasPreferences } from '../food/preferences.ts';
import { adoptPreferences } from '../preferences/preference-store.ts';
import { type ImportedFile, importedFile } from './export-format.ts';

/** What became of a file. */
export interface ImportResult {
  readonly swaps: { readonly kept: number; readonly leftOut: number };
  readonly baskets: { readonly saved: number; readonly there: number; readonly leftOut: number };
  /** `there`: the account has preferences of its own, which stay. */
  readonly preferences: 'adopted' | 'there' | 'none';
}

/** Reads a file that somebody sends; `undefined`: it is no export of this site. Nothing in it is trusted. */
export function readImportedFile(text: string): ImportedFile | undefined {
  try {
    const result = importedFile.safeParse(JSON.parse(text.replace(/^\ufeff/, '')));
    return result.success ? result.data : undefined;
  } catch {
    return undefined;
  }
}

/** Adds what the file holds to the account; sent again, it adds nothing. Nothing that is there is changed. */
export async function importData(database: Database, accountId: number, file: ImportedFile): Promise<ImportResult> {
  const pairs = file.keptSwaps.map(({ replaced, chosen }) => ({ replaced: replaced.code, chosen: chosen.code }));
  const kept = await keepWantedSwaps(database, accountId, pairs);
  return {
    swaps: { kept, leftOut: pairs.length - kept },
    baskets: await importBaskets(database, accountId, file.baskets),
    preferences: await importPreferences(database, accountId, file.preferences),
  };
}

async function importBaskets(database: Database, accountId: number, baskets: ImportedFile['baskets']) {
  const own = await Promise.all(
    (await listBaskets(database, accountId)).map(({ id }) => findBasket(database, accountId, id)),
  );
  const known = new Set(own.flatMap((basket) => (basket ? [keyOf(basket)] : [])));
  const counts = { saved: 0, there: 0, leftOut: 0 };
  // The last saved comes first in the file, and shall again.
  for (const basket of [...baskets].reverse()) {
    const key = keyOf(basket);
    if (known.has(key)) counts.there++;
    else if ((await createBasket(database, accountId, basket)) === undefined) counts.leftOut++;
    else counts.saved++;
    known.add(key);
  }
  return counts;
}

function keyOf({ name, lines }: NewBasket): string {
  return JSON.stringify([name, formatList(lines), lines.map(({ keepsOriginal }) => keepsOriginal)]);
}

async function importPreferences(database: Database, accountId: number, preferences: ImportedFile['preferences']) {
  if (preferences === null || !hasPreferences(preferences)) return 'none';
  return (await adoptPreferences(database, accountId, preferences)) ? 'adopted' : 'there';
}
