import fc from 'fast-check';
import { expect, it } from 'vitest';
import { copyBlocks } from './copy-blocks.ts';

const part = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 50 }), fc.uint8Array({ maxLength: 50 }));

it('gives the very bytes of all parts, in their order', () => {
  fc.assert(
    fc.property(fc.array(part), (parts) => {
      expect(Buffer.concat([...copyBlocks(parts)])).toEqual(Buffer.concat(parts.map((each) => Buffer.from(each))));
    }),
  );
});

it('joins small parts to few blocks, and takes a part that is larger than a block', () => {
  const small = Array.from({ length: 100_000 }, (_, place) => `${place}\tcrème\n`);
  expect([...copyBlocks(small)].length).toBeLessThan(12);
  const large = 'é'.repeat(400_000);
  expect(Buffer.concat([...copyBlocks(['a', large, 'b'])]).toString()).toBe(`a${large}b`);
});
