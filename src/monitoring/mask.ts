const MASKED = '[masked]';

/** Fields whose value is a person's or a secret, whatever stands in them. */
const PRIVATE_FIELD =
  /pass(?:word|wd|phrase)|mot_?de_?passe|cookie|authori[sz]ation|token|secret|csrf|session|e-?mail|digest|\bdsn\b|^ip$|ip_?address|remote_?address|forwarded/i;

/** What a person or a secret looks like in the midst of a text, and what stands there instead. */
const PRIVATE_TEXT: readonly (readonly [RegExp, string])[] = [
  [/:\/\/[^\s/]+@/g, `://${MASKED}@`],
  [/[^\s@<>()[\]{}"'`,;:=&?/]+(?:@|%40)[^\s@<>()[\]{}"'`,;:=&?/]+\.[a-z]{2,}/gi, '[e-mail]'],
  [
    /((?:pass(?:word|wd)?|mot_?de_?passe|token|secret|_?csrf|session|authorization|cookie)["']?\s*[=:]\s*["']?)[^\s&;,"']+/gi,
    `$1${MASKED}`,
  ],
  // Session tokens, digests, proofs of forms: long, and digits among letters; one in a thousand has no digit, and is
  // longer than any name in a program. Not the name of a file or a letter (a UUID), nor a category.
  [
    /(?<![\w-])(?![\da-fA-F]{8}(?:-[\da-fA-F]{4}){3}-[\da-fA-F]{12}(?![\w-]))(?:(?=[\w-]*\d)(?=[\w-]*[a-zA-Z])|(?=[\w-]{40})(?=[\w-]*[A-Z])(?=[\w-]*[a-z]))[\w-]{32,}(?![\w-])/g,
    '[token]',
  ],
];

/** How deep a record is looked into; what lies below is left out rather than passed on unseen. */
const DEEPEST = 6;

/** A text without the e-mail addresses, passwords and tokens that stand in it. */
export function maskText(text: string): string {
  return PRIVATE_TEXT.reduce((masked, [pattern, instead]) => masked.replace(pattern, instead), text);
}

/** The same record without what belongs to persons; errors become records of what may be told of them. */
export function maskValue(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return maskText(value);
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  if (depth >= DEEPEST) return '[…]';
  if (value instanceof Error) return describeError(value, depth);
  if (Array.isArray(value)) return value.map((each) => maskValue(each, depth + 1));
  // A request, an answer, a connection: nobody knows what hangs on it.
  if (![Object.prototype, null].includes(Object.getPrototypeOf(value))) return `[${value.constructor.name}]`;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [name, PRIVATE_FIELD.test(name) ? MASKED : maskValue(each, depth + 1)]),
  );
}

/** Of an error only this: what else drivers hang on it holds values of the rows at fault. */
function describeError(error: Error & { readonly code?: unknown }, depth: number): Record<string, unknown> {
  const { name, message, stack, code, cause } = error;
  return {
    type: name,
    message: maskText(message),
    ...(stack !== undefined && { stack: maskText(stack) }),
    ...(code !== undefined && { code }),
    ...(cause !== undefined && { cause: maskValue(cause, depth + 1) }),
  };
}
