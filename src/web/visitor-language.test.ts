import { expect, it } from 'vitest';
import { findOfferedLanguage, toLanguage } from './visitor-language.ts';

it.each([
  ['en', 'en'],
  ['en-GB,en;q=0.9', 'en'],
  ['EN-US', 'en'],
  ['de-DE, en;q=0.5', 'en'],
  ['en-GB,en;q=0.9,fr;q=0.1', null],
  ['fr-FR,fr;q=0.9,en;q=0.8', null],
  ['fr', null],
  ['de', null],
  ['eng', null],
  ['*', null],
  ['', null],
  [undefined, null],
])('a browser that asks for %j is offered %j', (asked, offered) => {
  expect(findOfferedLanguage(asked)).toBe(offered);
});

it.each(['EN', 'de', '', ' en', '__proto__', undefined])('%j is no language of the site', (text) => {
  expect(toLanguage(text)).toBeUndefined();
});
