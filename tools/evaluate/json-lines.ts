import { z } from 'zod';

/** A file of judgements that cannot be read as one; the message says where and why. */
export class UnreadableJudgements extends Error {}

/** One value a line. Throws `UnreadableJudgements`, which names the file, the line and what is wrong with it. */
export function parseJsonLines<T>(text: string, schema: z.ZodType<T>, file: string): T[] {
  return text.split('\n').flatMap((line, index) => (line.trim() === '' ? [] : [parseLine(line, index)]));

  function parseLine(line: string, index: number): T {
    const where = `${file}:${index + 1}`;
    const parsed = schema.safeParse(readJson(line, where));
    if (parsed.success) return parsed.data;
    const wrong = parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'the line'}: ${message}`);
    throw new UnreadableJudgements(`${where}: ${wrong.join('; ')}`);
  }
}

function readJson(line: string, where: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    throw new UnreadableJudgements(`${where}: no JSON: ${(error as Error).message}`);
  }
}

export function formatJsonLines(values: readonly object[]): string {
  return values.map((value) => `${JSON.stringify(value)}\n`).join('');
}

export const barcodeSchema = z.string().regex(/^\d{8,24}$/, 'no bar code');
