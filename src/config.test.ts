import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listSettings, readConfig, UnusableSettings } from './config.ts';

function mistakesOf(environment: Record<string, string | undefined>): string[] {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof UnusableSettings) return error.message.split('\n');
    throw error;
  }
  return [];
}

describe('readConfig', () => {
  it('needs no setting at all: the site runs here, for this machine only, with its embedded database', () => {
    expect(readConfig({})).toMatchObject({ PORT: 8080, HOST: '127.0.0.1', DATA_DIR: '.data', LOG_LEVEL: 'info' });
    expect(readConfig({}).DATABASE_URL).toBeUndefined();
    expect(readConfig({}).PUBLIC_URL).toBeUndefined();
  });

  it('reads what is set, each value in its own type', () => {
    const environment = {
      PORT: '3000',
      HOST: '0.0.0.0',
      PUBLIC_URL: 'https://purbeurre.example',
      DATABASE_URL: 'postgres://app:secret@db.example/purbeurre',
      DATABASE_POOL_SIZE: '25',
      LOG_LEVEL: 'warn',
      CONTACT_EMAIL: 'nous@purbeurre.example',
    };
    expect(readConfig(environment)).toMatchObject({ ...environment, PORT: 3000, DATABASE_POOL_SIZE: 25 });
  });

  it('reads proxies as a list', () => {
    const { TRUSTED_PROXY } = readConfig({ TRUSTED_PROXY: ' 127.0.0.1,::1 10.0.0.0/8, unix ' });
    expect(TRUSTED_PROXY).toEqual(['127.0.0.1', '::1', '10.0.0.0/8', 'unix']);
  });

  it.each(listSettings().map(({ name }) => name))('takes an empty or blank %s for one that is not set', (name) => {
    expect(readConfig({ [name]: '' })).toEqual(readConfig({}));
    expect(readConfig({ [name]: ' \t' })).toEqual(readConfig({}));
  });

  it.each([
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['PORT', '80.5'],
    ['PORT', 'http'],
    ['PUBLIC_URL', 'purbeurre.example'],
    ['PUBLIC_URL', 'ftp://purbeurre.example'],
    ['DATABASE_URL', 'mysql://db.example/purbeurre'],
    ['DATABASE_URL', 'localhost'],
    ['DATABASE_POOL_SIZE', '0'],
    ['DATABASE_POOL_SIZE', '101'],
    ['LOG_LEVEL', 'verbose'],
    ['CONTACT_EMAIL', 'nous'],
    ['TRUSTED_PROXY', 'nginx'],
    ['TRUSTED_PROXY', '10.0.0.0/33'],
    ['TRUSTED_PROXY', '127.0.0.1, *'],
    ['TRUSTED_PROXY', '10.0.0.0/8/8'],
    ['TRUSTED_PROXY', 'true'],
    ['RATE_LIMITS', 'no'],
  ])('refuses %s=%s in one sentence that names it and says what it is for', (name, value) => {
    const setting = listSettings().find((each) => each.name === name);
    const mistakes = mistakesOf({ [name]: value });
    expect(mistakes).toHaveLength(1);
    expect(mistakes[0]).toMatch(new RegExp(`^${name}: .+`));
    expect(mistakes[0]).toContain(setting?.means);
  });

  it('tells all mistakes at once', () => {
    const mistakes = mistakesOf({ PORT: 'x', LOG_LEVEL: 'x', CONTACT_EMAIL: 'x', HOST: '::1' });
    expect(mistakes.map((mistake) => mistake.split(':')[0])).toEqual(['PORT', 'LOG_LEVEL', 'CONTACT_EMAIL']);
  });

  it('never repeats a secret that it refuses', () => {
    const secrets = listSettings().filter(({ secret }) => secret);
    expect(secrets.map(({ name }) => name)).toContain('DATABASE_URL');
    const password = fc.stringMatching(/^[a-z0-9]{8,20}$/).map((text) => `zq${text}`);
    fc.assert(
      fc.property(fc.constantFrom(...secrets), password, ({ name }, word) => {
        for (const value of [word, `mysql://app:${word}@db.example/x`, `postgres://app:${word}@[`]) {
          const told = mistakesOf({ [name]: value }).join('\n');
          expect(told).toContain(name);
          expect(told).not.toContain(word);
        }
      }),
    );
  });

  it('does not mind the rest of the environment', () => {
    expect(readConfig({ PATH: '/bin', EDITOR: '' })).toEqual(readConfig({}));
  });
});

describe('readConfig of a site for others', () => {
  const PASSWORD = 'Vq7-mZ2p_kD9xLr4';
  const safe = (kind: string) => ({
    APP_ENV: kind,
    DATABASE_URL: `postgres://app:${PASSWORD}@db.purbeurre.fr/food`,
    PUBLIC_URL: 'https://purbeurre.fr',
    CONTACT_EMAIL: 'nous@purbeurre.fr',
  });
  const sockets = 'postgres://app@localhost/food?host=/var/run/postgresql';

  it.each(['staging', 'production'])('starts %s with safe settings, and without a password on a socket', (kind) => {
    expect(readConfig(safe(kind)).APP_ENV).toBe(kind);
    expect(readConfig({ ...safe(kind), DATABASE_URL: sockets }).DATABASE_URL).toBe(sockets);
  });

  it.each([
    ['DATABASE_URL', undefined],
    ['DATABASE_URL', 'postgres://app@db.purbeurre.fr/food'],
    ['DATABASE_URL', 'postgres://app:postgres@db.purbeurre.fr/food'],
    ['DATABASE_URL', 'postgres://app:aaaaaaaaaaaaaaaaaaaaaaaa@db.purbeurre.fr/food'],
    ['DATABASE_URL', 'postgres://app:%61%61%61%61%61%61@db.purbeurre.fr/food'],
    ['PUBLIC_URL', undefined],
    ['PUBLIC_URL', 'http://purbeurre.fr'],
  ])('refuses it with %s=%s, in a sentence that names it', (name, value) => {
    for (const kind of ['staging', 'production']) {
      const mistakes = mistakesOf({ ...safe(kind), [name]: value });
      expect(mistakes).toEqual([expect.stringMatching(new RegExp(`^${name}: `))]);
      if (value?.includes('app:')) expect(mistakes[0]).not.toContain(new URL(value).password);
    }
  });

  it('refuses production with an address where nobody reads, and with every mistake at once', () => {
    const { CONTACT_EMAIL, ...rest } = safe('production');
    expect(CONTACT_EMAIL).toBeDefined();
    expect(mistakesOf(rest)).toEqual([expect.stringMatching(/^CONTACT_EMAIL: /)]);
    expect(mistakesOf({ APP_ENV: 'production' })).toHaveLength(3);
  });

  it.each(['development', 'test'])('asks nothing of %s', (kind) => {
    expect(mistakesOf({ APP_ENV: kind, DATABASE_URL: 'postgres://app:app@localhost/food' })).toEqual([]);
  });
});

describe('listSettings', () => {
  it('names every setting that is read', () => {
    expect(listSettings().map(({ name }) => name)).toEqual(Object.keys(readConfig({})));
  });

  it('says of each, in sentences, what it means', () => {
    for (const { means } of listSettings()) expect(means).toMatch(/^[A-Z].{10,}\.$/);
  });
});
