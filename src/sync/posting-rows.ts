import type { ProductBatch } from './product-batch.ts';

/** A product of a batch, by its place there and its number in the table. */
export interface PostingOwner {
  readonly place: number;
  readonly id: number;
}

/**
 * What COPY writes of products in the lists of their categories: category, product, grade, popularity. Category by
 * category, in the order of the index that finds the best of one, so that neighbours are entered together.
 *
 * There are some ten for every product, so they are put together as bytes, without a text for each; block by block, so
 * that the database writes the first ones while the next are put together.
 */
export function* postingRows(
  batch: ProductBatch,
  owners: readonly PostingOwner[],
  categoryIds: ReadonlyMap<string, number>,
): Generator<Uint8Array> {
  const { starts, members } = listMembers(batch, owners);
  const order = [...batch.tags.keys()].filter((tag) => starts[tag] !== starts[tag + 1]);
  const ids = batch.tags.map((tag) => categoryIds.get(tag));
  const ends = owners.map((owner) => Buffer.from(endOfRow(batch, owner), 'latin1'));
  let block = Buffer.allocUnsafe(BLOCK_BYTES);
  let used = 0;
  for (const tag of order.sort((a, b) => (ids[a] ?? 0) - (ids[b] ?? 0))) {
    const id = ids[tag];
    if (id === undefined) throw new Error(`The category ${batch.tags[tag]} was not entered.`);
    const start = Buffer.from(String(id), 'latin1');
    for (let at = starts[tag] as number; at < (starts[tag + 1] as number); at++) {
      if (used + LONGEST_ROW > BLOCK_BYTES) {
        yield block.subarray(0, used);
        block = Buffer.allocUnsafe(BLOCK_BYTES);
        used = 0;
      }
      used = append(block, used, start);
      used = append(block, used, ends[members[at] as number] as Buffer);
    }
  }
  yield block.subarray(0, used);
}

const BLOCK_BYTES = 64 * 1024;
/** In bytes: two numbers of at most 10 digits, a grade, a popularity of as many, and what parts them. */
const LONGEST_ROW = 40;

/** The tags of a batch that its owners have, with who has them: those of `tag` from `starts[tag]` on. */
function listMembers({ tags, listTags, listEnds, listOf }: ProductBatch, owners: readonly PostingOwner[]) {
  const starts = new Uint32Array(tags.length + 1);
  const forEach = (visit: (tag: number, owner: number) => void) => {
    for (const [owner, { place }] of owners.entries()) {
      const list = listOf[place] as number;
      const end = listEnds[list] as number;
      for (let at = list === 0 ? 0 : (listEnds[list - 1] as number); at < end; at++)
        visit(listTags[at] as number, owner);
    }
  };
  forEach((tag) => {
    starts[tag + 1] = (starts[tag + 1] as number) + 1;
  });
  for (let tag = 0; tag < tags.length; tag++) starts[tag + 1] = (starts[tag + 1] as number) + (starts[tag] as number);
  const members = new Uint32Array(starts[tags.length] as number);
  const next = starts.slice();
  forEach((tag, owner) => {
    members[next[tag] as number] = owner;
    next[tag] = (next[tag] as number) + 1;
  });
  return { starts, members };
}

function endOfRow({ grades, popularity }: ProductBatch, { place, id }: PostingOwner): string {
  return `\t${id}\t${grades[place] ?? '\\N'}\t${popularity[place]}\n`;
}

/** Byte by byte: for so few, faster than to call out of JavaScript. */
function append(target: Buffer, used: number, bytes: Buffer): number {
  for (let at = 0; at < bytes.length; at++) target[used + at] = bytes[at] as number;
  return used + bytes.length;
}
