import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { shellWord } from './server-connection.ts';

it('writes any text as one word that a shell reads as the same text', () => {
  const text = fc.oneof(
    fc.string(),
    fc.constantFrom("'", "it's", '$(reboot)', '`reboot`', '-n', '', 'a b', '"', '\\', '*'),
  );
  fc.assert(
    fc.property(
      fc.array(
        text.filter((each) => !each.includes('\0')),
        { minLength: 1, maxLength: 8 },
      ),
      (words) => {
        const script = `printf '%s\\0' ${words.map(shellWord).join(' ')}`;
        expect(execFileSync('sh', ['-c', script], { encoding: 'utf8' })).toBe(
          words.map((word) => `${word}\0`).join(''),
        );
      },
    ),
    { numRuns: 50 },
  );
});
