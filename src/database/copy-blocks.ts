const BLOCK_BYTES = 256 * 1024;
/** What is as large as this goes as it is. */
const LARGE_BYTES = 32 * 1024;
/** UTF-8 takes at most so many bytes for one UTF-16 unit. */
const MOST_BYTES_PER_UNIT = 3;

/** Joins parts of COPY's text format, texts or their UTF-8 bytes, to large blocks: a write a line would cost more than the copy. */
export function* copyBlocks(parts: Iterable<string | Uint8Array>): Generator<Uint8Array> {
  let block = Buffer.allocUnsafe(BLOCK_BYTES);
  let used = 0;
  for (const part of parts) {
    if (typeof part !== 'string' && part.length >= LARGE_BYTES) {
      if (used > 0) yield block.subarray(0, used);
      yield part;
      block = Buffer.allocUnsafe(BLOCK_BYTES);
      used = 0;
      continue;
    }
    const room = typeof part === 'string' ? part.length * MOST_BYTES_PER_UNIT : part.length;
    if (used + room > block.length) {
      if (used > 0) yield block.subarray(0, used);
      block = Buffer.allocUnsafe(Math.max(BLOCK_BYTES, room));
      used = 0;
    }
    if (typeof part === 'string') used += block.write(part, used);
    else {
      block.set(part, used);
      used += part.length;
    }
  }
  if (used > 0) yield block.subarray(0, used);
}
