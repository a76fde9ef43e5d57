import { parseEnv } from 'node:util';
import { expect, it } from 'vitest';
import { releaseName } from '../cli/release-name.ts';
import { readConfig } from '../config.ts';
import { releaseSettings } from './build-release.ts';

it('lets the program on the server call itself as the deployment announces it', () => {
  const name = '20261127T225956Z-1975d07';
  expect(releaseName(readConfig(parseEnv(releaseSettings(name))))).toBe(name);
});
