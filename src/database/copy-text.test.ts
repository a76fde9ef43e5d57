import fc from 'fast-check';
import { expect, it } from 'vitest';
import { copyLine, copyNumber } from './copy-text.ts';
import type { SqlValue } from './database.ts';

const LETTERS: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' };

/** Reads a file of COPY's text format as PostgreSQL does (manual, COPY, "Text Format"): rows of columns. */
function decode(file: string): (string | null)[][] {
  const lines = file.split('\n');
  expect(lines.pop()).toBe('');
  return lines.map((line) => {
    expect(line).not.toBe('\\.');
    expect(line).not.toContain('\r');
    return line
      .split('\t')
      .map((field) => (field === '\\N' ? null : field.replace(/\\(.)/gs, (_, letter) => LETTERS[letter] ?? letter)));
  });
}

/** Reads an array literal of quoted elements (manual, "Array Input and Output Syntax"). */
function decodeArray(literal: string): string[] {
  expect(literal).toMatch(/^\{("(\\.|[^"\\])*"(,"(\\.|[^"\\])*")*)?\}$/s);
  return [...literal.matchAll(/"((?:\\.|[^"\\])*)"/gs)].map(([, element = '']) => element.replace(/\\(.)/gs, '$1'));
}

/** Text in which every character that COPY or an array minds is frequent. */
const text = fc.oneof(
  fc.string({
    unit: fc.constantFrom('\\', '\t', '\n', '\r', '"', "'", '{', '}', ',', 'N', 'n', 't', '.', ' ', 'é'),
    maxLength: 12,
  }),
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('', '\\N', '\\.', 'NULL', 'null', '{}', '{"a"}'),
);
const scalar = fc.oneof(
  text,
  fc.constant(null),
  fc.boolean(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true }),
);

const written = (value: SqlValue) =>
  value === null ? null : value instanceof Date ? value.toISOString() : String(value);

it('writes one line that PostgreSQL reads as the same values', () => {
  fc.assert(
    fc.property(fc.array(scalar, { minLength: 1, maxLength: 6 }), (values) => {
      // A lone empty text is an empty line, which a table of one column reads as it should.
      expect(decode(copyLine(values))).toEqual([values.map(written)]);
    }),
    { numRuns: 1_000 },
  );
});

it('writes lists that PostgreSQL reads as the same elements', () => {
  fc.assert(
    fc.property(fc.array(text), fc.array(fc.integer()), (texts, numbers) => {
      const [[ofTexts, ofNumbers] = []] = decode(copyLine([texts, numbers]));
      expect(decodeArray(ofTexts ?? '')).toEqual(texts);
      expect(decodeArray(ofNumbers ?? '')).toEqual(numbers.map(String));
    }),
    { numRuns: 1_000 },
  );
});

it('keeps rows apart when lines are put together', () => {
  const rows = fc.array(fc.tuple(text, scalar), { maxLength: 5 });
  fc.assert(
    fc.property(rows, (values) => {
      expect(decode(values.map(copyLine).join(''))).toEqual(values.map((row) => row.map(written)));
    }),
  );
});

it('tells no value from an empty text and from the two letters \\N', () => {
  expect(copyLine([null, '', '\\N'])).toBe('\\N\t\t\\\\N\n');
});

it('writes a list as the manual does', () => {
  expect(copyLine([['a', 'b"c', 'd\\e', 'NULL'], []])).toBe('{"a","b\\\\"c","d\\\\\\\\e","NULL"}\t{}\n');
});

it('writes every number as JavaScript does', () => {
  const hundredths = fc.integer({ min: -20, max: 10_050 }).map((each) => each / 100);
  fc.assert(
    fc.property(fc.oneof(hundredths, fc.double()), (number) => {
      // Twice: the second time it may be known.
      expect([copyNumber(number), copyNumber(number)]).toEqual([String(number), String(number)]);
    }),
  );
});
