import { readFileSync } from 'node:fs';
import { z } from 'zod';

const PACKAGE = new URL('../../package.json', import.meta.url);

/** How Open Food Facts asks programs to say who they are: name, version, whom to write to. */
export function userAgent(contact: string): string {
  const { version } = z.object({ version: z.string() }).parse(JSON.parse(readFileSync(PACKAGE, 'utf8')));
  return `PurBeurre/${version} (${contact})`;
}
