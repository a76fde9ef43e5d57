// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const CONTROL_SEQUENCE = /\u001b\[[0-9;?]*[A-Za-z]|\r/g;

/** What a program printed as text of a page, without colours and moves of the cursor. */
export function toMarkup(printed: string): string {
  return printed.replace(CONTROL_SEQUENCE, '').replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** The beginning and the end of something long, with a line between that says how much was left out. */
export function abridge(printed: string, head: number, tail: number): string {
  const lines = printed.trimEnd().split('\n');
  const left = lines.length - head - tail;
  if (left <= 1) return lines.join('\n');
  return [...lines.slice(0, head), `[… ${left} lines …]`, ...lines.slice(-tail)].join('\n');
}
