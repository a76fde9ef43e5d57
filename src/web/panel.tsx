import type { PropsWithChildren } from '@kitajs/html';

interface PanelProps {
  /** Of its title. */
  readonly id: string;
  readonly title: string;
  readonly class?: string;
}

/** A part of a page that stands out, with its title. */
export function Panel({ id, title, class: look, children }: PropsWithChildren<PanelProps>): JSX.Element {
  return (
    <section class={['panel', look]} aria-labelledby={id}>
      <h2 id={id} safe>
        {title}
      </h2>
      {children}
    </section>
  );
}
