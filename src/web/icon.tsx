/** Line icons of our own on a 24-unit grid; always beside words, so never announced. */
const PATHS = {
  search: 'M10.5 4a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13Zm4.8 11.3L20 20',
  basket: 'M4 10h16l-1.6 8.4a2 2 0 0 1-2 1.6H7.6a2 2 0 0 1-2-1.6L4 10Zm4 0 3-6m5 6-3-6',
  cart: 'M3 4h2.5l2.6 11h10l2.2-8H6.3M9.5 20v-.1m7 .1v-.1',
  person: 'M12 4a4 4 0 1 1 0 8 4 4 0 0 1 0-8ZM4.5 20c.8-3.7 3.8-5.5 7.5-5.5s6.7 1.8 7.5 5.5',
  back: 'M20 12H5m6-6-6 6 6 6',
  forward: 'M4 12h15m-6-6 6 6-6 6',
  check: 'm5 12.5 4.5 4.5L19 7.5',
  warning: 'M12 4 2.8 19.5h18.4L12 4Zm0 6v4.5m0 2.4v.1',
  compare: 'M8 4v16M16 4v16M4 8h8m0 8h8',
  keep: 'M7 4h10v16l-5-4-5 4V4Z',
  remove: 'M6 6l12 12M18 6 6 18',
  outside: 'M14 5h5v5m0-5-8 8M10 6H6a1 1 0 0 0-1 1v11a1 1 0 0 0 1 1h11a1 1 0 0 0 1-1v-4',
  down: 'M12 5v14m-6-6 6 6 6-6',
  up: 'M12 19V5m-6 6 6-6 6 6',
  plus: 'M12 5v14M5 12h14',
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name }: { readonly name: IconName }): JSX.Element {
  return (
    <svg class="icon" viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
