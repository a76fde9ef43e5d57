import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';

/** Several blocks of output each: the next one is unpacked meanwhile, but who reads waits for the first of each. */
const INPUT_BLOCK = 1024 * 1024;
const OUTPUT_BLOCK = 1024 * 1024;

/** How the bytes of a file came to their end; `truncated` also when they cannot be unpacked from some point on. */
export type Ending = 'complete' | 'truncated';

/** Blocks of a file as they are, or unpacked when it is a gzip file. */
export interface ByteSource {
  readonly blocks: AsyncGenerator<Buffer, Ending>;
  /** How much of the file itself has been read. */
  bytesRead(): number;
}

export function readBytes(path: string, options: { gzip: boolean }): ByteSource {
  const stream = createReadStream(path, { highWaterMark: INPUT_BLOCK });
  return {
    blocks: options.gzip ? gunzip(stream) : pass(stream),
    bytesRead: () => stream.bytesRead,
  };
}

async function* pass(stream: AsyncIterable<Buffer>): AsyncGenerator<Buffer, Ending> {
  for await (const block of stream) yield block;
  return 'complete';
}

/**
 * Unpacks, and hands over everything that came before the point where a cut or damaged file fails.
 * Piped streams would throw away what they hold when the failure comes, so each block of input is
 * unpacked and handed over whole before the next is touched.
 */
async function* gunzip(stream: AsyncIterable<Buffer>): AsyncGenerator<Buffer, Ending> {
  const unpacker = createGunzip({ chunkSize: OUTPUT_BLOCK });
  let failed = false;
  let wake = () => {};
  unpacker.on('readable', () => wake());
  unpacker.on('error', () => {
    failed = true;
    wake();
  });

  async function* unpacked(give: (taken: () => void) => void): AsyncGenerator<Buffer> {
    let taken = false;
    give(() => {
      taken = true;
      wake();
    });
    for (;;) {
      const block: Buffer | null = unpacker.read();
      if (block !== null) yield block;
      else if (taken || failed) return;
      else
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
    }
  }

  for await (const block of stream) {
    yield* unpacked((taken) => unpacker.write(block, taken));
    if (failed) return 'truncated';
  }
  // Only a gzip file that is whole comes to its end.
  yield* unpacked((taken) => unpacker.once('end', taken).end());
  return failed ? 'truncated' : 'complete';
}
