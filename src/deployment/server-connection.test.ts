import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { shellWord } from './server-connection.ts';

it('writes any text as one word that a shell reads as the same text', () => {
  const special = ["'", "it's", '$(reboot)', '`reboot`', '-n', '', 'a b', '"', '\\', '*', '~', '#', '!', '\n', 'a;b'];
  const any = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string()).filter((text) => !text.includes('\0'));
  const words = [...special, ...fc.sample(any, 500)];
  // One shell for all of them: starting one takes longer than everything else.
  const read = execFileSync('sh', ['-c', `printf '%s\\0' ${words.map(shellWord).join(' ')}`], { encoding: 'utf8' });
  expect(read.split('\0').slice(0, -1)).toEqual(words);
});
