import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LineSplitter } from './split-lines.ts';

const read = (blocks: readonly Buffer[]) => {
  const splitter = new LineSplitter();
  const lines = [...blocks.flatMap((block) => splitter.cut(block)), ...splitter.rest()];
  return lines.map((line) => line?.toString('utf8'));
};

describe('LineSplitter', () => {
  it('gives the same lines wherever the blocks are cut, even inside a character', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll('\n', ' ')),
          { minLength: 1 },
        ),
        fc.array(fc.nat(50)),
        (lines, sizes) => {
          const bytes = Buffer.from(lines.join('\n'));
          const blocks: Buffer[] = [];
          let start = 0;
          for (const size of sizes) {
            blocks.push(bytes.subarray(start, start + size));
            start += size;
          }
          blocks.push(bytes.subarray(start));
          // A last line without anything in it is no line.
          expect(read(blocks)).toEqual(lines.at(-1) === '' ? lines.slice(0, -1) : lines);
        },
      ),
    );
  });

  it('gives up a line that would fill the memory, and goes on with the next', () => {
    const huge = Buffer.alloc(9 * 1024 * 1024, 'x');
    expect(read([Buffer.from('before\n'), huge, huge, huge, huge, Buffer.from('\nafter')])).toEqual([
      'before',
      undefined,
      'after',
    ]);
  });
});
