import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { type Food, requireFood } from '../support/foods.ts';
import { prepareJourneys } from '../support/journeys.ts';

const { site, visit } = prepareJourneys();

const PAGES = ['/produits/:code', '/produits/:code/substituts', '/recherche?q=:name', '/comparer?codes=:code'];

describe('the picture of a food', () => {
  it.each(PAGES)('is shown over our drawing when it arrives: %s', async (path) => {
    const page = await visit(filled(path, await foodWithPicture()));
    const photo = page.getByRole('main').locator('img').first();
    await photo.scrollIntoViewIfNeeded();
    await expect.poll(() => naturalWidth(photo)).toBeGreaterThan(0);
    const place = photo.locator('..');
    const withPhoto = await place.screenshot();
    await hide(photo);
    expect(withPhoto.equals(await place.screenshot())).toBe(false);
  });

  it.each([
    ['on a phone', 360],
    ['on a large screen', 1280],
  ] as const)('gives way to our drawing %s when the picture server is down', async (_, width) => {
    const page = await visit(filled('/recherche?q=:name', await foodWithPicture()), { width, foodImages: 'down' });
    const photos = page.getByRole('article').locator('img');
    expect(await photos.count()).toBeGreaterThan(0);
    for (const photo of (await photos.all()).slice(0, 6)) {
      await photo.scrollIntoViewIfNeeded();
      await expect.poll(() => photo.evaluate((image) => image.complete)).toBe(true);
      expect(await naturalWidth(photo)).toBe(0);
      await expectOnlyDrawing(photo.locator('..'), photo);
    }
  });

  it.each(PAGES)('gives way to our drawing in the dark, too: %s', async (path) => {
    const page = await visit(filled(path, await foodWithPicture()), { foodImages: 'down', colorScheme: 'dark' });
    const photo = page.getByRole('main').locator('img').first();
    await expect.poll(() => photo.evaluate((image) => image.complete)).toBe(true);
    await expectOnlyDrawing(photo.locator('..'), photo);
  });

  it('is our drawing alone when there is none, and nothing is asked of the picture server', async () => {
    const food = await requireFood(site().database, 'image_url is null and grade is not null');
    const page = await visit('/');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).hostname));
    await page.goto(`${site().url}/produits/${food.code}`);
    const drawing = page.getByRole('main').locator('svg').first();
    expect(await page.getByRole('main').locator('img').count()).toBe(0);
    await expectDrawn(drawing, drawing.locator('..'));
    expect(new Set(asked)).toEqual(new Set(['127.0.0.1']));
  });
});

function foodWithPicture(): Promise<Food> {
  return requireFood(site().database, `image_url is not null and grade = 'e'`);
}

function filled(path: string, { code, name }: Food): string {
  return path.replace(':code', code).replace(':name', encodeURIComponent(name));
}

/** The drawing shows, and the photograph that failed adds nothing to it: no icon, no frame, no words. */
async function expectOnlyDrawing(place: Locator, photo: Locator): Promise<void> {
  const drawing = place.locator('svg');
  await expectDrawn(drawing, place);
  const asItIs = await place.screenshot();
  await hide(photo);
  expect(asItIs.equals(await place.screenshot()), 'a failed photograph leaves something on the screen').toBe(true);
}

async function expectDrawn(drawing: Locator, place: Locator): Promise<void> {
  const box = await drawing.boundingBox();
  expect(box?.width).toBeGreaterThan(20);
  expect(box?.height).toBeGreaterThan(20);
  const withDrawing = await place.screenshot();
  await setVisibility(drawing, 'hidden');
  expect(withDrawing.equals(await place.screenshot()), 'the drawing draws nothing').toBe(false);
  await setVisibility(drawing, 'visible');
}

const hide = (element: Locator) => setVisibility(element, 'hidden');

function setVisibility(element: Locator, visibility: 'hidden' | 'visible'): Promise<void> {
  return element.evaluate((node, value) => {
    node.style.visibility = value;
  }, visibility);
}

function naturalWidth(photo: Locator): Promise<number> {
  return photo.evaluate((image) => image.naturalWidth);
}
