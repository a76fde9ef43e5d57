// How hard a password is to guess, told while it is typed, in the browser alone. A smaller rule than the server's, which
// has the last word: it does not hold the 49,000 passwords of leaks, so it never says that a password is accepted.

const SHORTEST = 12;

/** Beginnings of most passwords of leaks, in French and English, and what people put around them. */
const KNOWN =
  /motdepasse|password|passw0rd|azerty|qwerty|bonjour|soleil|doudou|loulou|marseille|jetaime|chouchou|princesse|football|iloveyou|welcome|admin|letmein|secret|dragon|monkey|purbeurre|beurre|(?:19|20)\d\d/gu;

const ROWS = ['abcdefghijklmnopqrstuvwxyz', '01234567890', 'azertyuiopqsdfghjklmwxcvbn', 'qwertyuiopasdfghjklzxcvbnm'];
const PAIRS = new Set(
  ROWS.flatMap((row) => [row, [...row].reverse().join('')]).flatMap((row) =>
    [...row].slice(1).map((letter, n) => row[n] + letter),
  ),
);

/**
 * `short`: under 12 characters. `easy`: little is left of it without what repeats, follows the keys, is known of its
 * owner or begins most passwords. Then `fair`, `good`, `strong` by how much is left.
 * @param {string} password
 * @param {readonly string[]} owner what everybody knows: address, name
 * @returns {'none' | 'short' | 'easy' | 'fair' | 'good' | 'strong'}
 */
export function judgePassword(password, owner) {
  const typed = password.normalize('NFKC');
  if (typed === '') return 'none';
  if ([...typed].length < SHORTEST) return 'short';
  const left = countUnforeseen(typed, owner);
  if (left < 8) return 'easy';
  if (left < 14) return 'fair';
  return left < 20 ? 'good' : 'strong';
}

/**
 * Characters that neither repeat, nor go on along a row of keys, nor belong to known words.
 * @param {string} typed
 * @param {readonly string[]} owner
 */
function countUnforeseen(typed, owner) {
  const words = owner
    .flatMap((text) => text.split(/[^\p{L}\p{N}]+/u))
    .map(fold)
    .filter((word) => word.length >= 4)
    .sort((a, b) => b.length - a.length);
  const rest = words.reduce((left, word) => left.replaceAll(word, ' '), fold(typed)).replace(KNOWN, ' ');
  // A few characters again and again are those few.
  const once = rest.replace(/(.{1,6}?)\1+/gsu, '$1');
  const letters = [...once];
  const follows = letters.map((letter, n) => PAIRS.has(`${letters[n - 1]}${letter}`));
  // Two neighbours happen in any word ("rt"); three are a row.
  return letters.filter((letter, n) => letter !== ' ' && !(follows[n] && follows[n - 1])).length;
}

/** @param {string} text */
function fold(text) {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/gu, '');
}
