import type { FileHandle } from 'node:fs/promises';
import { type Footer, readFooter } from './parquet/footer.ts';
import { findLeaves, type Leaf } from './parquet/leaves.ts';
import { isReadFromParquet } from './parquet-document.ts';
import { UnusableDump } from './unusable-dump.ts';

/** Throws `UnusableDump` when it cannot be read at all, or is no export of products. */
export async function openParquet(
  file: FileHandle,
  { path, bytes }: { readonly path: string; readonly bytes: number },
): Promise<{ footer: Footer; leaves: Leaf[] }> {
  const footer = await readFooter(file, bytes).catch(() => {
    throw new UnusableDump(
      `${path} is a Parquet file that is cut or damaged: the list of its columns, at its end, cannot be read. Fetch it again.`,
    );
  });
  const leaves = findLeaves(footer.schema, isReadFromParquet);
  if (!leaves.some(({ column }) => column === 'code')) {
    throw new UnusableDump(`${path} is a Parquet file without a column "code": no export of Open Food Facts.`);
  }
  return { footer, leaves };
}
