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

/** The same of the last two texts alone: for whoever asks again and again for two of one product, and then of the next. */
export function rememberedBriefly<T>(derive: (text: string) => T): (text: string) => T {
  let last: { readonly text: string; readonly value: T } | undefined;
  let before: typeof last;
  return (text) => {
    if (last?.text === text) return last.value;
    const found = before?.text === text ? before : { text, value: derive(text) };
    [last, before] = [found, last];
    return found.value;
  };
}
