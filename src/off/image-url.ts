/** The only host that pages fetch pictures from; the Content-Security-Policy names it. */
export const IMAGE_HOST = 'images.openfoodfacts.org';

/** Address of a product's picture, or `null` for anything that is not one of Open Food Facts' own. */
export function readImageUrl(value: unknown): string | null {
  if (typeof value !== 'string' || value.length > 300 || !URL.canParse(value)) return null;
  const url = new URL(value);
  // Older documents name other hosts of Open Food Facts; the pictures are the same on this one.
  if (!/^([a-z-]+\.)?openfoodfacts\.org$/.test(url.hostname)) return null;
  if (!/^\/images\/products\/[\w./-]+\.(jpg|png|webp)$/.test(url.pathname) || url.pathname.includes('invalid'))
    return null;
  return `https://${IMAGE_HOST}${url.pathname}`;
}
