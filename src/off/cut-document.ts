import { KNOWN_FIELDS, LOCAL_TEXTS } from './known-fields.ts';

const [QUOTE, BACKSLASH, COMMA, COLON] = [0x22, 0x5c, 0x2c, 0x3a];
const [BRACE, CLOSING_BRACE, BRACKET, CLOSING_BRACKET] = [0x7b, 0x7d, 0x5b, 0x5d];
const SPACE = 0x20;

/** FNV-1a over bytes: another field of the same hash is kept too, which harms nobody. */
const [SEED, PRIME] = [0x811c9dc5 | 0, 0x01000193];
const hashOf = (name: string) => [...Buffer.from(name)].reduce((hash, byte) => Math.imul(hash ^ byte, PRIME), SEED);
const KNOWN: ReadonlySet<number> = new Set([...KNOWN_FIELDS].map(hashOf));
const STARTS: ReadonlyMap<number, number> = new Map(LOCAL_TEXTS.map((start) => [start.length, hashOf(start)]));

/**
 * The same JSON object without the fields that the mapping does not know: four fifths of a document, which to parse
 * takes most of the time of an import. `undefined` for what does not look like an object, or in an unusual way (a field
 * whose name is escaped): that is for `JSON.parse` to judge. What stands in the fields that are left out is not judged.
 */
export function cutDocument(line: Buffer): Buffer | undefined {
  const kept: number[] = [];
  let at = skipSpace(line, 0);
  if (line[at] !== BRACE) return undefined;
  do {
    const start = skipSpace(line, at + 1);
    const name = readName(line, start);
    const colon = name && skipSpace(line, name.end);
    if (!colon || line[colon] !== COLON) return undefined;
    const end = skipValue(line, skipSpace(line, colon + 1));
    if (end === undefined) return undefined;
    if (name.isKnown) kept.push(start, end);
    at = skipSpace(line, end);
  } while (line[at] === COMMA);
  return line[at] === CLOSING_BRACE && skipSpace(line, at + 1) === line.length ? join(line, kept) : undefined;
}

function join(line: Buffer, kept: readonly number[]): Buffer {
  const cut = Buffer.allocUnsafe(line.length);
  let used = 0;
  for (let at = 0; at < kept.length; at += 2) {
    cut[used++] = at === 0 ? BRACE : COMMA;
    used += line.copy(cut, used, kept[at], kept[at + 1]);
  }
  if (kept.length === 0) cut[used++] = BRACE;
  cut[used++] = CLOSING_BRACE;
  return cut.subarray(0, used);
}

function skipSpace(line: Buffer, from: number): number {
  let at = from;
  while ((line[at] ?? QUOTE) <= SPACE) at++;
  return at;
}

/** A field's name, `undefined` when there is none, or one with escapes. */
function readName(line: Buffer, start: number): { readonly end: number; readonly isKnown: boolean } | undefined {
  if (line[start] !== QUOTE) return undefined;
  let hash = SEED;
  let isLocalText = false;
  for (let at = start + 1; at < line.length; at++) {
    const byte = line[at] as number;
    if (byte === QUOTE) return { end: at + 1, isKnown: isLocalText || KNOWN.has(hash) };
    if (byte === BACKSLASH) return undefined;
    hash = Math.imul(hash ^ byte, PRIME);
    isLocalText ||= STARTS.get(at - start) === hash;
  }
  return undefined;
}

/** Where a value ends; `undefined` when it does not. */
function skipValue(line: Buffer, start: number): number | undefined {
  const first = line[start];
  if (first === QUOTE) return skipText(line, start);
  if (first === BRACE || first === BRACKET) return skipNested(line, start);
  let at = start;
  while (at < line.length && line[at] !== COMMA && line[at] !== CLOSING_BRACE && (line[at] as number) > SPACE) at++;
  return at === start || at === line.length ? undefined : at;
}

function skipText(line: Buffer, start: number): number | undefined {
  for (let at = start + 1; at < line.length; at++) {
    const byte = line[at];
    if (byte === QUOTE) return at + 1;
    if (byte === BACKSLASH) at++;
  }
  return undefined;
}

function skipNested(line: Buffer, start: number): number | undefined {
  let depth = 0;
  for (let at = start; at < line.length; at++) {
    const byte = line[at];
    if (byte === QUOTE) {
      const end = skipText(line, at);
      if (end === undefined) return undefined;
      at = end - 1;
    } else if (byte === BRACE || byte === BRACKET) depth++;
    else if (byte === CLOSING_BRACE || byte === CLOSING_BRACKET) {
      depth--;
      if (depth === 0) return at + 1;
    }
  }
  return undefined;
}
