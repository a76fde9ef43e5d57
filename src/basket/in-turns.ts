/** A basket must not keep every connection of a server busy. */
export const MOST_AT_ONCE = 4;

/** Does the work for every item, for so many at a time, and answers in the order of the items. */
export async function inTurns<Item, Result>(
  items: readonly Item[],
  mostAtOnce: number,
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  const waiting = items.entries();
  const workOn = async () => {
    for (const [place, item] of waiting) results[place] = await work(item);
  };
  await Promise.all(Array.from({ length: mostAtOnce }, workOn));
  return results;
}
