/** Remembers what follows from a text alone, of so many texts at most; what is let go is only worked out again. */
export function remembered<T>(most: number, derive: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const value = derive(text);
    if (known.size >= most) known.clear();
    known.set(text, value);
    return value;
  };
}
