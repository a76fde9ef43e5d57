import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listSettings, readConfig } from '../../src/config.ts';

const ROOT = join(import.meta.dirname, '../..');
const HEAVIEST_BYTES = 200_000;
const readText = (path: string) => readFileSync(join(ROOT, path), 'utf8');

/** Cells in backquotes of the tables of a page, row by row. */
function listRows(page: string): string[][] {
  return readText(page)
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) => line.split('|').slice(1, -1));
}

const quoted = (cell = '') => [...cell.matchAll(/`([^`]+)`/g)].map(([, word = '']) => word);

describe('the documents', () => {
  it('list every setting with its default and meaning, and no other', () => {
    const config: Record<string, unknown> = { ...readConfig({}) };
    const expected = listSettings().map(({ name, means }) => [
      name,
      config[name] === undefined ? 'not set' : String(config[name]),
      means,
    ]);
    const told = listRows('docs/settings.md')
      .slice(2)
      .map(([name, value = '', means = '']) => [quoted(name)[0], value.replaceAll('`', '').trim(), means.trim()]);
    expect(told).toEqual(expected);
  });

  it('describe every table and column of the migrations, and no other', () => {
    const told: Record<string, string[]> = {};
    let table = '';
    for (const [name, columns] of listRows('docs/data-model.md')) {
      table = quoted(name)[0] ?? table;
      if (quoted(columns).length > 0) told[table] = [...(told[table] ?? []), ...quoted(columns)];
    }
    expect(sorted(told)).toEqual(
      sorted({ ...readTables(), schema_migration: ['number', 'file', 'applied_at', 'breaks_older'] }),
    );
  });

  it('index every decision record', () => {
    const records = readdirSync(join(ROOT, 'docs/decisions')).filter((file) => /^\d{4}-/.test(file));
    const indexed = [...readText('docs/decisions/README.md').matchAll(/\]\((\d{4}-[^)]+)\)/g)].map(([, file]) => file);
    expect(indexed).toEqual(records.sort());
  });

  it.each(listMarkdown())('%s links only to files that exist', (page) => {
    const links = [...readText(page).matchAll(/\]\(([^)#\s]+)[^)]*\)|src="([^"]+)"/g)].map(([, a, b]) => a ?? b ?? '');
    const missing = links.filter((link) => !/^[a-z]+:/.test(link) && !existsSync(join(ROOT, dirname(page), link)));
    expect(missing).toEqual([]);
  });

  it('show every picture that is kept, each light enough for a page, with words for whom cannot see it', () => {
    const shown = new Set<string>();
    for (const page of listMarkdown()) {
      const text = readText(page);
      for (const [, alt = '', path = ''] of text.matchAll(/!\[([^\]]*)\]\((\S+\.webp)\)/g)) {
        expect(alt, path).not.toBe('');
        shown.add(basename(path));
      }
      for (const [, path = '', alt = ''] of text.matchAll(/<img src="([^"]+)" alt="([^"]*)"/g)) {
        expect(alt, path).not.toBe('');
        shown.add(basename(path));
      }
      for (const [, path = ''] of text.matchAll(/\[[^\]]+\]\((\S+\.webp)\)/g)) shown.add(basename(path));
    }
    const kept = readdirSync(join(ROOT, 'docs/img'));
    expect(kept.sort()).toEqual([...shown].sort());
    const heavy = kept.filter((file) => statSync(join(ROOT, 'docs/img', file)).size > HEAVIEST_BYTES);
    expect(heavy).toEqual([]);
  });

  it('name every room of the house in the README', () => {
    const rooms = readdirSync(join(ROOT, 'src'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
    const told = [...readText('README.md').matchAll(/^\| `src\/([a-z]+)\/` \|/gm)].map(([, room]) => room);
    expect(told.sort()).toEqual(rooms.map(({ name }) => name).sort());
  });
});

function listMarkdown(): string[] {
  const pages = readdirSync(ROOT, { encoding: 'utf8' }).filter((file) => file.endsWith('.md'));
  for (const folder of ['docs', 'data']) {
    const files = readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' });
    pages.push(...files.filter((file) => file.endsWith('.md')).map((file) => join(folder, file)));
  }
  return pages;
}

function readTables(): Record<string, string[]> {
  const tables: Record<string, string[]> = {};
  for (const file of readdirSync(join(ROOT, 'migrations')).sort()) {
    const script = readText(join('migrations', file));
    for (const [, table = '', body = ''] of script.matchAll(/^create (?:unlogged )?table (\w+) \(\n(.*?)^\);/gms)) {
      const columns = [...body.matchAll(/^ {2}(?!(?:primary|unique|check|foreign)\b)([a-z_]+) /gm)];
      tables[table] = columns.map(([, column = '']) => column);
    }
    for (const [, table = '', changes = ''] of script.matchAll(/^alter table (\w+)\n(.*?);/gms)) {
      const dropped = [...changes.matchAll(/drop column (\w+)/g)].map(([, column]) => column);
      const added = [...changes.matchAll(/add column (\w+)/g)].map(([, column = '']) => column);
      tables[table] = [...(tables[table] ?? []), ...added].filter((column) => !dropped.includes(column));
    }
  }
  return tables;
}

function sorted(tables: Record<string, string[]>): [string, string[]][] {
  return Object.entries(tables)
    .map(([table, columns]): [string, string[]] => [table, [...columns].sort()])
    .sort(([a], [b]) => (a < b ? -1 : 1));
}
