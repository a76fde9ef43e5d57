let list: Promise<ReadonlySet<string>> | undefined;

/** The 49,000 passwords that leaks hold most often, in small letters; read when the first is chosen. */
function commonPasswords(): Promise<ReadonlySet<string>> {
  list ??= import('@zxcvbn-ts/language-common').then(({ dictionary }) => new Set(dictionary['passwords-common']));
  return list;
}

/** Rows of keyboards, alphabet and figures. */
const ROWS = [
  'abcdefghijklmnopqrstuvwxyz',
  '0123456789'.repeat(3),
  '1234567890'.repeat(3),
  'azertyuiopqsdfghjklmwxcvbn',
  'qwertyuiopasdfghjklzxcvbnm',
];
const SEQUENCES = ROWS.flatMap((row) => [row, [...row].reverse().join('')]);

function isSequence(text: string): boolean {
  return text !== '' && SEQUENCES.some((row) => row.includes(text));
}

const REPEATED = /^(.{1,6}?)\1+$/su;

/**
 * True for a password that is among the common ones, is one of them with figures or signs around it, repeats a few
 * characters, or follows the keys.
 */
export async function isCommonPassword(password: string): Promise<boolean> {
  const folded = password.normalize('NFKC').toLowerCase();
  const bare = folded.replace(/[^\p{L}\p{N}]+/gu, '');
  if (REPEATED.test(folded) || REPEATED.test(bare) || isSequence(bare)) return true;
  const common = await commonPasswords();
  const core = folded.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  return [folded, bare, core].some((text) => common.has(text));
}
