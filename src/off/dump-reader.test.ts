import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDump } from './dump-file.ts';
import { type DumpEntry, DumpReader } from './dump-reader.ts';
import { UnusableDump } from './unusable-dump.ts';

const LINES = '{"code":"1"}\n{"code":\n\n{"code":"2"}\r\n{"code":"3"}';
const ENTRIES = [{ document: { code: '1' } }, 'broken-line', { document: { code: '2' } }, { document: { code: '3' } }];

describe('reading a dump', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'pur-beurre-dumps-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  async function read(content: string | Buffer, passOver = 0) {
    const path = join(folder, 'dump');
    writeFileSync(path, content);
    const file = await openDump(path);
    const reader = new DumpReader(file, { passOver, country: null });
    const entries: DumpEntry[] = [];
    for await (const some of reader.entries()) entries.push(...some);
    return { file, reader, entries };
  }

  it('gives every document in its order, and says where a line is none', async () => {
    const { file, reader, entries } = await read(LINES);
    expect(entries).toEqual(ENTRIES);
    expect(reader.ending).toBe('complete');
    expect(reader.bytesRead).toBe(file.bytes);
  });

  it('knows what a file is by its content, whatever it is called', async () => {
    expect((await read(gzipSync(LINES))).entries).toEqual(ENTRIES);
    expect((await read(`\ufeff${LINES}`)).entries).toEqual(ENTRIES);
    const csv = await read('code\tproduct_name\n1\tPain\n');
    expect(csv.file.form).toBe('csv');
    expect(csv.entries).toMatchObject([{ document: { code: '1', product_name: 'Pain' } }]);
  });

  it('reads several gzip files in one', async () => {
    const joined = Buffer.concat([gzipSync('{"code":"1"}\n'), gzipSync('{"code":"2"}\n')]);
    expect((await read(joined)).entries).toEqual([{ document: { code: '1' } }, { document: { code: '2' } }]);
  });

  it('passes over what is done', async () => {
    expect((await read(LINES, 2)).entries).toEqual(ENTRIES.slice(2));
    expect((await read(LINES, 99)).entries).toEqual([]);
    expect((await read('code\tproduct_name\n1\tPain\n2\tVin\n', 1)).entries).toMatchObject([
      { document: { code: '2' } },
    ]);
  });

  it('finds nothing in an empty file, which is how a day without changes looks', async () => {
    for (const nothing of ['', gzipSync('')]) {
      const { entries, reader } = await read(nothing);
      expect(entries).toEqual([]);
      expect(reader.ending).toBe('complete');
    }
  });

  it('gives all that is whole in a gzip file that was cut anywhere', async () => {
    const text = Array.from({ length: 2_000 }, (_, n) => `{"code":"${n}","name":"${Math.sin(n)}"}\n`).join('');
    const packed = gzipSync(text);
    for (const share of [0.01, 0.3, 0.5, 0.9]) {
      const { entries, reader } = await read(packed.subarray(0, packed.length * share));
      expect(reader.ending).toBe('truncated');
      expect(entries).toEqual(entries.map((_, n) => ({ document: { code: String(n), name: String(Math.sin(n)) } })));
      expect(entries.length).toBeGreaterThan(2_000 * share * 0.5 - 500);
    }
    const { entries, reader } = await read(packed.subarray(0, packed.length - 1));
    expect([reader.ending, entries.length]).toEqual(['truncated', 2_000]);
  });

  it('gives what comes before a damaged place', async () => {
    const text = Array.from({ length: 200_000 }, (_, n) => `{"code":"${n}","name":"${Math.sin(n)}"}\n`).join('');
    const damaged = gzipSync(text);
    damaged.fill(0xff, damaged.length - 1_000, damaged.length - 900);
    const { entries, reader } = await read(damaged);
    expect(reader.ending).toBe('truncated');
    expect(entries.length).toBeGreaterThan(150_000);
  });

  it('refuses in a sentence what is no dump', async () => {
    for (const content of ['<html><body>503</body></html>', 'a,b,c\n1,2,3', Buffer.from('PAR1xxxxPAR1')]) {
      await expect(read(content)).rejects.toThrow(UnusableDump);
    }
    await expect(openDump(join(folder, 'nothing'))).rejects.toThrow(UnusableDump);
    await expect(openDump(folder)).rejects.toThrow(UnusableDump);
  });

  it('tells a file from another of the same name', async () => {
    const { file } = await read(LINES);
    const other = await read(`${LINES} `);
    const same = await read(LINES);
    expect(other.file.identity).not.toBe(file.identity);
    expect(same.file.identity).toBe(file.identity);
  });
});
