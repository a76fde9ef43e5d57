import { beforeAll, describe, expect, it } from 'vitest';
import { expectNoAxeViolations } from '../support/axe.ts';
import type { Visitor } from '../support/browser.ts';
import { expectNoSidewaysScrolling, prepareJourneys } from '../support/journeys.ts';
import { listScreens } from '../support/screens.ts';

const { site, visit } = prepareJourneys();

/** Where the layout or the colours differ most from those of the visitors that see every screen. */
const IN_ALL_LIGHTS = [
  'home',
  'results',
  'food',
  'swaps',
  'food that has left the shops',
  'two foods compared',
  'basket with a line of every kind',
];

describe('axe finds no barrier', () => {
  let screens: ReadonlyMap<string, string>;
  beforeAll(async () => {
    screens = await listScreens(site().database);
  });

  async function check(visitor: Visitor, names: Iterable<string>): Promise<void> {
    const page = await visit('/', visitor);
    for (const name of names) {
      await page.goto(site().url + screens.get(name));
      await expectNoAxeViolations(page);
      await expectNoSidewaysScrolling(page);
    }
  }

  it('on any screen, in the dark on a phone', async () => {
    expect(screens.size).toBeGreaterThan(20);
    await check({ width: 360, colorScheme: 'dark' }, screens.keys());
  }, 90_000);

  it('on any screen, by day on a large one', async () => {
    await check({ width: 1280, colorScheme: 'light' }, screens.keys());
  }, 90_000);

  it('by day on a phone', () => check({ width: 360, colorScheme: 'light' }, IN_ALL_LIGHTS));

  it('in the dark on a large screen', () => check({ width: 1280, colorScheme: 'dark' }, IN_ALL_LIGHTS));

  it('while the picture server is down', () =>
    check({ width: 360, colorScheme: 'light', foodImages: 'down' }, ['results', 'food', 'swaps']));
});
