import { describe, expect, it } from 'vitest';
import { listPendingDeltas, parseDeltaIndex } from './delta-index.ts';

const name = (day: number) =>
  `openfoodfacts_products_${1_790_000_000 + day * 86_400}_${1_790_086_400 + day * 86_400}.json.gz`;
const index = parseDeltaIndex([3, 1, 2].map(name).join('\n'));
const names = (files: readonly { readonly name: string }[]) => files.map((file) => file.name);

describe('the index of daily files', () => {
  it('is read the oldest first, each file once', () => {
    expect(names(parseDeltaIndex(`${name(2)}\r\n${name(1)}\n${name(2)}\n`))).toEqual([name(1), name(2)]);
  });

  it.each([
    '',
    '<!DOCTYPE html>',
    '../../etc/passwd',
    `https://elsewhere.example/${name(1)}`,
    `../${name(1)}`,
    'openfoodfacts_products_1_2.json.gz',
  ])('names no file in the line %j', (line) => {
    expect(parseDeltaIndex(line)).toEqual([]);
  });

  it('leaves what follows the last file that is in', () => {
    expect(listPendingDeltas(index, name(1))).toEqual({ files: index.slice(1), gap: false });
    expect(listPendingDeltas(index, name(0))).toEqual({ files: index, gap: false });
    expect(listPendingDeltas(index, name(3))).toEqual({ files: [], gap: false });
  });

  it('has a gap when the first file that is left begins after the last one that is in', () => {
    expect(listPendingDeltas(index, name(-1))).toEqual({ files: index, gap: true });
  });

  it('has a gap when nothing was applied yet, or nobody can read what was', () => {
    expect(listPendingDeltas(index, null)).toEqual({ files: index, gap: true });
    expect(listPendingDeltas(index, 'unreadable')).toEqual({ files: index, gap: true });
  });

  it('has none when nothing is listed after the last file', () => {
    expect(listPendingDeltas([], name(3))).toEqual({ files: [], gap: false });
  });
});
