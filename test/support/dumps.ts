import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Dumps of a test, in a folder of their own. */
export class Dumps {
  readonly #folder = mkdtempSync(join(tmpdir(), 'pur-beurre-dumps-'));

  /** Writes lines, packed when the name says so; a line that is no text is written as JSON. Returns the path. */
  write(name: string, lines: readonly unknown[], options: { readonly cutAt?: number } = {}): string {
    const text = lines.map((line) => `${typeof line === 'string' ? line : JSON.stringify(line)}\n`).join('');
    const bytes = name.endsWith('.gz') ? gzipSync(text) : Buffer.from(text);
    return this.writeBytes(
      name,
      bytes.subarray(0, options.cutAt === undefined ? bytes.length : bytes.length * options.cutAt),
    );
  }

  writeBytes(name: string, bytes: Buffer): string {
    const path = join(this.#folder, name);
    writeFileSync(path, bytes);
    return path;
  }

  discard(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

/** A bar code for each number, with its check digit; nobody bears it (GS1 keeps 200 to 299 for shops). */
export function dumpCode(n: number): string {
  const digits = `28${String(n).padStart(10, '0')}`;
  const sum = [...digits].reduce((total, digit, place) => total + Number(digit) * (place % 2 === 0 ? 1 : 3), 0);
  return `${digits}${(10 - (sum % 10)) % 10}`;
}

/** A document of a product sold in France, as a dump holds it, of which a test says what it is about. */
export function dumpDocument(n: number, known: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return {
    code: dumpCode(n),
    product_name: `Biscuit d’essai ${n}`,
    brands: 'Essai',
    categories_tags: ['en:snacks', 'en:biscuits'],
    countries_tags: ['en:france'],
    nutriments: {
      energy_100g: 2_000,
      fat_100g: 20,
      'saturated-fat_100g': 8,
      sugars_100g: 30,
      proteins_100g: 6,
      salt_100g: 1,
    },
    last_modified_t: 1_770_000_000,
    ...known,
  };
}
