/** A number of 32 bits for a text, the same everywhere. Source: FNV-1a by Fowler, Noll and Vo, over UTF-16. */
export function textHash(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
