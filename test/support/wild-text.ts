import fc from 'fast-check';

/**
 * Any character at all, halves of surrogate pairs included; every third one of those that do harm:
 * control characters, spaces, separators, directions, marks. (`fc.string({ unit: 'binary' })` has no
 * halves, and takes seconds to be made.)
 */
export const wildCharacter: fc.Arbitrary<string> = fc.oneof(
  fc.integer({ min: 0x20, max: 0x17f }).map((code) => String.fromCodePoint(code)),
  fc.integer({ min: 0, max: 0x10ffff }).map((code) => String.fromCodePoint(code)),
  fc.constantFrom(...'\u0000\n\t\r\u0085\u00a0\u0301\u200b\u2028\u202e\u2066\ufeff\ud83d \ude00😀,.:;-&\'’"\\'),
);

export function wildText(maxLength: number): fc.Arbitrary<string> {
  return fc.string({ unit: wildCharacter, maxLength });
}
