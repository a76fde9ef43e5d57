/** Shorter words differ by a letter and mean something else: "poire", "foire". */
const LONG_ENOUGH = 8;

/** Whether two words are the same but for one letter that is another, missing or too many. */
export function isSameButForTypo(one: string, other: string): boolean {
  if (one === other) return true;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (short.length < LONG_ENOUGH || long.length > short.length + 1) return false;
  let start = 0;
  while (start < short.length && short[start] === long[start]) start++;
  const rest = short.length === long.length ? start + 1 : start;
  return short.slice(rest) === long.slice(start + 1);
}
