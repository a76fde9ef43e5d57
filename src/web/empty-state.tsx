import type { PropsWithChildren } from '@kitajs/html';
import { assetAddress } from './assets.ts';

/** A page that has nothing to list says why and what to do next. */
export function EmptyState({ title, children }: PropsWithChildren<{ readonly title?: string }>): JSX.Element {
  return (
    <div class="empty">
      <img class="empty-art" src={assetAddress('empty-plate.svg')} alt="" width="220" height="160" />
      {title ? <h2 safe>{title}</h2> : ''}
      {children}
    </div>
  );
}
