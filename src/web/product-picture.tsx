import { assetAddress } from './assets.ts';
import { type PictureKind, pictureKind } from './picture-kind.ts';

interface ProductPictureProps {
  /** What the food is called, to choose the drawing; its name always stands beside the picture. */
  readonly name: string;
  readonly imageUrl: string | null;
  readonly size?: 'small' | 'card' | 'large';
}

/** How wide the picture is drawn, so that the browser takes the lightest file that is sharp enough. */
const SIZES = { small: '88px', card: '(min-width: 48rem) 220px, 45vw', large: '400px' };

/**
 * The photograph laid over our drawing. An image that fails and whose `alt` is empty draws nothing,
 * so the drawing stays visible; one that loads covers it. No script watches for errors.
 */
export function ProductPicture({ name, imageUrl, size = 'card' }: ProductPictureProps): JSX.Element {
  return (
    <span class={`picture picture-${size}${imageUrl ? '' : ' picture-drawn'}`}>
      <Drawing kind={pictureKind(name)} />
      {imageUrl ? (
        <img
          src={imageUrl}
          srcset={lighterSources(imageUrl)}
          sizes={lighterSources(imageUrl) && SIZES[size]}
          alt=""
          width="400"
          height="400"
          loading="lazy"
          decoding="async"
          referrerpolicy="no-referrer"
        />
      ) : (
        ''
      )}
    </span>
  );
}

export function Drawing({ kind }: { readonly kind: PictureKind }): JSX.Element {
  return (
    <svg class="drawing" viewBox="0 0 64 64" width="64" height="64" aria-hidden="true">
      <use href={`${assetAddress('drawings.svg')}#${kind}`} />
    </svg>
  );
}

/** Open Food Facts keeps each picture 200 and 400 pixels wide under addresses that differ by that number. */
function lighterSources(imageUrl: string): string | undefined {
  const stem = imageUrl.match(/^(.*)\.400\.jpg$/)?.[1];
  return stem ? `${stem}.200.jpg 200w, ${stem}.400.jpg 400w` : undefined;
}
