import type { Letter, Sender } from './letter.ts';
import { LETTER_WORDS } from './letter-words.ts';

/** The part of a mail for whoever reads it as plain text. */
export function letterText(letter: Letter, { siteUrl, contactEmail }: Sender): string {
  const words = LETTER_WORDS[letter.language];
  return [
    words.greeting,
    ...letter.paragraphs,
    ...(letter.action ? [`${letter.action.label}\n${letter.action.address}`] : []),
    ...(letter.after ?? []),
    words.closing,
    `-- \n${words.why} ${contactEmail}\n${siteUrl}`,
  ].join('\n\n');
}
