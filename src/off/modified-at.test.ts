import { describe, expect, it } from 'vitest';
import { readModifiedAt } from './modified-at.ts';

const MOMENT = new Date('2026-03-25T18:05:13Z');

describe('readModifiedAt', () => {
  it.each([
    { last_modified_t: 1774461913 },
    { last_modified_t: '1774461913' },
    { last_modified_t: '2026-03-25T18:05:13Z' },
    { last_modified_t: '2026-03-25 18:05:13' },
    { last_modified_t: '2026-03-25T18:05:13.250+00:00' },
    { last_modified_t: '', last_modified_datetime: '2026-03-25T18:05:13Z' },
    { last_modified_t: 1774461913, last_modified_datetime: '2020-01-01T00:00:00Z' },
  ])('reads %j', (document) => {
    expect(readModifiedAt(document)).toEqual(MOMENT);
  });

  it.each([
    {},
    { last_modified_t: 0 },
    { last_modified_t: -1 },
    { last_modified_t: 1774461913.5 },
    { last_modified_t: 1774461913000 },
    { last_modified_t: '2026-13-45T18:05:13Z' },
    { last_modified_t: '2126-03-25T18:05:13Z' },
    { last_modified_t: '1960-03-25T18:05:13Z' },
    { last_modified_t: '25/03/2026' },
    { last_modified_t: ['2026-03-25T18:05:13Z'] },
  ])('does not know when %j was', (document) => {
    expect(readModifiedAt(document)).toEqual(new Date(0));
  });
});
