import type { FileHandle } from 'node:fs/promises';
import type { DataReader } from 'hyparquet';

/** Reads a stretch of a file from its start to its end, holding no more of it than is asked for. */
export class FileWindow {
  readonly #file: FileHandle;
  readonly #end: number;
  readonly #block: number;
  /** Where in the file the bytes held begin. */
  #at: number;
  #held: Buffer = Buffer.alloc(0);

  /** `block`: how many bytes are fetched at once at least. */
  constructor(file: FileHandle, stretch: { readonly start: number; readonly bytes: number }, block: number) {
    this.#file = file;
    this.#at = stretch.start;
    this.#end = stretch.start + stretch.bytes;
    this.#block = block;
  }

  get bytesLeft(): number {
    return this.#end - this.#at;
  }

  /** What `read` makes of the next bytes; it throws when it is given too few, and is then given more. */
  async parse<T>(read: (reader: DataReader) => T): Promise<T> {
    if (this.#held.length === 0) await this.#hold(this.#block);
    for (;;) {
      const { buffer, byteOffset, byteLength } = this.#held;
      const reader: DataReader = { view: new DataView(buffer, byteOffset, byteLength), offset: 0 };
      try {
        const parsed = read(reader);
        this.#drop(reader.offset);
        return parsed;
      } catch (error) {
        if (byteLength >= this.bytesLeft) throw error;
        await this.#hold(Math.max(this.#block, 2 * byteLength));
      }
    }
  }

  /** The next bytes; nothing is written over them later. */
  async take(bytes: number): Promise<Uint8Array> {
    if (!(bytes >= 0 && bytes <= this.bytesLeft)) throw new Error('more bytes are announced than there are');
    if (this.#held.length < bytes) await this.#hold(bytes);
    const taken = this.#held.subarray(0, bytes);
    this.#drop(bytes);
    return taken;
  }

  #drop(bytes: number): void {
    this.#held = this.#held.subarray(bytes);
    this.#at += bytes;
  }

  async #hold(bytes: number): Promise<void> {
    const held = Buffer.allocUnsafeSlow(Math.min(bytes, this.bytesLeft));
    const known = this.#held.copy(held);
    const { bytesRead } = await this.#file.read(held, known, held.length - known, this.#at + known);
    if (bytesRead < held.length - known) throw new Error('the file ends too early');
    this.#held = held;
  }
}
