import fc from 'fast-check';
import { HOSTILE_VALUES } from './hostile-values.ts';

/** Anything at all, ready for an address: text of any alphabet, bytes of no encoding, what other languages are made of. */
export const HOSTILE_TEXT: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 250 }).map((value) => new URLSearchParams({ v: value }).toString().slice(2)),
  fc
    .uint8Array({ maxLength: 60 })
    .map((bytes) => [...bytes].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('')),
  fc.string({ unit: fc.constantFrom(...'\'"<>&;%\\/:*|!()[]{}=+-. 0aé'), maxLength: 60 }).map(encodeURIComponent),
);

/** The same, and the values that are known to have broken something somewhere. */
export const HOSTILE_VALUE: fc.Arbitrary<string> = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom(...HOSTILE_VALUES) },
  { weight: 1, arbitrary: HOSTILE_TEXT },
);
