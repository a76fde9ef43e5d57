import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

/**
 * Who may import whom: each room names the rooms that it may import from, and all of them stand
 * above it, so that no circle can be written down.
 */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  food: [],
  off: ['food'],
  database: [],
  web: ['food'],
  mail: ['database', 'web'],
  limits: ['database', 'web'],
  submissions: ['database', 'web'],
  monitoring: ['database', 'web'],
  catalogue: ['food', 'database', 'web', 'monitoring'],
  preferences: ['food', 'database', 'web', 'catalogue'],
  substitutes: ['food', 'database', 'web', 'monitoring', 'catalogue', 'preferences'],
  accounts: ['food', 'database', 'web', 'mail', 'monitoring', 'catalogue'],
  favourites: ['food', 'database', 'web', 'monitoring', 'catalogue'],
  basket: ['food', 'database', 'web', 'catalogue', 'preferences', 'substitutes'],
  privacy: ['food', 'database', 'web', 'mail', 'catalogue', 'preferences', 'accounts', 'favourites', 'basket'],
  sync: ['food', 'off', 'database', 'monitoring', 'catalogue'],
  operator: ['database', 'web', 'monitoring', 'sync'],
  site: [
    'food',
    'off',
    'database',
    'web',
    'mail',
    'limits',
    'submissions',
    'monitoring',
    'catalogue',
    'preferences',
    'substitutes',
    'accounts',
    'favourites',
    'basket',
    'privacy',
    'sync',
    'operator',
  ],
  config: [],
  deployment: [],
  cli: ['config', 'deployment', 'off', 'database', 'web', 'mail', 'monitoring', 'accounts', 'sync', 'site'],
  main: ['cli'],
};

/** Which room writes which table. */
const WRITERS: Readonly<Record<string, string>> = {
  schema_migration: 'database',
  category: 'sync',
  category_parent: 'sync',
  tag_name: 'sync',
  product: 'sync',
  product_category: 'sync',
  shelf_food: 'sync',
  shelf_index: 'sync',
  catalogue_word: 'sync',
  shop: 'sync',
  import_run: 'sync',
  catalogue_version: 'sync',
  off_token: 'sync',
  live_ask: 'sync',
  sync_run: 'sync',
  traffic: 'monitoring',
  happening_hour: 'monitoring',
  missed_search: 'monitoring',
  rate_limit: 'limits',
  submission: 'submissions',
  account: 'accounts',
  session: 'accounts',
  account_link: 'accounts',
  mail: 'mail',
  account_preference: 'preferences',
  cookie_key: 'preferences',
  kept_swap: 'favourites',
  basket: 'basket',
  basket_line: 'basket',
};

const SRC = join(import.meta.dirname, '../../src');

interface Source {
  readonly path: string;
  readonly room: string;
  readonly text: string;
  /** Module names after `from`, `import` or `import(`. */
  readonly imports: readonly string[];
}

const sources: Source[] = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path))
  .map((path) => {
    const text = readFileSync(join(SRC, path), 'utf8');
    const imports = [...text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*'([^']+)'/g)].map((match) => match[1] ?? '');
    return { path, room: roomOf(path), text, imports };
  });

function roomOf(path: string): string {
  return (path.split('/')[0] ?? '').replace(/\.tsx?$/, '');
}

describe('the house', () => {
  it('has only rooms that the list names, in the order of the list', () => {
    expect([...new Set(sources.map(({ room }) => room))].sort()).toEqual(Object.keys(ROOMS).sort());
    const above: string[] = [];
    for (const [room, mayImport] of Object.entries(ROOMS)) {
      expect(above, `${room} may import only from rooms above it`).toEqual(expect.arrayContaining([...mayImport]));
      above.push(room);
    }
  });

  it.each(sources)('$path imports only from the rooms allowed', ({ path, room, imports }) => {
    const rooms = imports
      .filter((name) => name.startsWith('.'))
      .map((name) => roomOf(relative(SRC, join(SRC, dirname(path), name))));
    expect([...(ROOMS[room] ?? []), room]).toEqual(expect.arrayContaining([...new Set(rooms)]));
  });

  it('keeps food/ pure: it imports nothing from outside, not even Node', () => {
    const outside = sources.filter(
      ({ room, imports }) => room === 'food' && imports.some((name) => !name.startsWith('.')),
    );
    expect(outside.map(({ path }) => path)).toEqual([]);
  });

  it('needs on servers only packages that are installed there', () => {
    const { dependencies } = JSON.parse(readFileSync(join(SRC, '../package.json'), 'utf8'));
    const needed = sources.flatMap(({ path, text }) => {
      const code = text.replace(/\bimport type [^;]*;|\btypeof import\(/g, '');
      const names = code.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*'((?:@[\w-]+\/)?[\w-]+)(?:\/[^']*)?'/g);
      return [...names].map(([, name = '']) => ({ path, name }));
    });
    expect(needed.map(({ name }) => name)).toEqual(expect.arrayContaining(['fastify', 'zod']));
    expect(needed.filter(({ name }) => !(name in dependencies))).toEqual([]);
  });

  it('speaks SQL only in database/ and in *-store.ts', () => {
    const speakers = sources.filter(({ text }) => /\.(query|runScript|copyIn)[<(]/.test(text));
    const elsewhere = speakers.filter(({ path, room }) => room !== 'database' && !path.endsWith('-store.ts'));
    expect(elsewhere.map(({ path }) => path)).toEqual([]);
  });

  it('reads the environment only in config.ts, and config.ts only from cli/', () => {
    const readers = sources.filter(({ text }) => /process\.env/.test(text));
    expect(readers.map(({ path }) => path)).toEqual(['config.ts']);
  });

  it('writes each table from one room', () => {
    for (const { path, room, text } of sources) {
      const written = [
        ...text.matchAll(
          /\b(?:insert into|update|delete from)\s+([a-z_]+)\s*(?:\(|set\b|using\b|where\b|select\b|;|$)/gm,
        ),
      ];
      for (const [, table = ''] of written.filter(([, table = '']) => table in WRITERS)) {
        expect(room, `${path} writes ${table}`).toBe(WRITERS[table]);
      }
    }
  });

  it('lists every table of the migrations with its writer', () => {
    const folder = join(import.meta.dirname, '../../migrations');
    const scripts = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'));
    const tables = scripts.flatMap((script) =>
      [...script.matchAll(/^create (?:unlogged )?table (\w+)/gm)].map((match) => match[1]),
    );
    expect([...tables, 'schema_migration'].sort()).toEqual(Object.keys(WRITERS).sort());
  });

  it('calls no file by a word that says nothing', () => {
    const empty = sources.filter(({ path }) =>
      /(^|[/-])(utils?|helpers?|common|shared|misc|manager|service)s?([.-]|\/)/.test(path),
    );
    expect(empty.map(({ path }) => path)).toEqual([]);
  });
});
