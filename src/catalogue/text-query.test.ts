import fc from 'fast-check';
import { expect, it } from 'vitest';
import { wildText } from '../../test/support/wild-text.ts';
import { listQueryWords } from '../food/words.ts';
import { anyWord, everyWord } from './text-query.ts';

it('asks for every word, or for any of them', () => {
  expect(everyWord(['pate', 'tartiner'], 'whole')).toBe("'pate' & 'tartiner'");
  expect(anyWord(['pate', 'tartiner'], 'whole')).toBe("'pate' | 'tartiner'");
});

it('asks for words that begin so', () => {
  expect(everyWord(['choco', 'noi'], 'beginning')).toBe("'choco':* & 'noi':*");
  expect(anyWord(['choco', 'noi'], 'beginning')).toBe("'choco':* | 'noi':*");
});

it('lets nothing that a visitor types act as an operator or end a quotation', () => {
  const typed = fc.oneof(
    wildText(100),
    fc.string({
      unit: fc.constantFrom("'", '\\', '&', '|', '!', '(', ')', ':', '*', '<', '>', '\u0000', 'a', 'é', ' '),
    }),
  );
  fc.assert(
    fc.property(typed, fc.constantFrom('whole' as const, 'beginning' as const), (text, match) => {
      const words = listQueryWords(text);
      const term = match === 'beginning' ? /^'[\p{L}\p{N}]+':\*$/u : /^'[\p{L}\p{N}]+'$/u;
      const terms = [...everyWord(words, match).split(' & '), ...anyWord(words, match).split(' | ')];
      expect(terms.filter((each) => each !== '' && !term.test(each))).toEqual([]);
      expect(terms).toHaveLength(2 * Math.max(words.length, 1));
    }),
  );
});
