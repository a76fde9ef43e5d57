import fc from 'fast-check';
import { ByteWriter } from 'hyparquet-writer';
import { writeRleBitPackedHybrid } from 'hyparquet-writer/src/encoding.js';
import { describe, expect, it } from 'vitest';
import { readRuns } from './runs.ts';

const readerOf = (bytes: Uint8Array) => ({
  view: new DataView(bytes.buffer, bytes.byteOffset, bytes.length),
  offset: 0,
});

describe('readRuns', () => {
  it('reads what another program wrote, of any width', () => {
    const repeated = fc.array(fc.tuple(fc.nat(0xff_ff_ff), fc.integer({ min: 1, max: 40 })), {
      minLength: 1,
      maxLength: 20,
    });
    fc.assert(
      fc.property(repeated, fc.integer({ min: 1, max: 24 }), (runs, width) => {
        const numbers = runs.flatMap(([number, times]) => Array.from({ length: times }, () => number % 2 ** width));
        const writer = new ByteWriter();
        writeRleBitPackedHybrid(writer, numbers, width);
        const reader = readerOf(writer.getBytes());
        expect([...readRuns(reader, width, new Uint32Array(numbers.length))]).toEqual(numbers);
      }),
    );
  });

  it('comes to an end, or fails, at once on any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), fc.integer({ min: 0, max: 32 }), (bytes, width) => {
        const startedAt = performance.now();
        try {
          readRuns(readerOf(bytes), width, new Uint32Array(100));
        } catch {}
        expect(performance.now() - startedAt).toBeLessThan(500);
      }),
    );
  });
});
