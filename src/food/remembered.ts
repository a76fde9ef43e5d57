/** Many more than a text holds at a time; what is let go is only worked out again. */
const MOST = 20_000;

/** Remembers what follows from a text alone, for texts that come again and again. */
export function remembered<T>(derive: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const value = derive(text);
    if (known.size >= MOST) known.clear();
    known.set(text, value);
    return value;
  };
}
