import { expect, it } from 'vitest';
import { maskEvent } from './sentry-options.ts';

it('names files from the root of the program, wherever it stands', () => {
  const frames = [
    { filename: '/srv/releases/7/src/web/layout.tsx', abs_path: '/srv/releases/7/src/web/layout.tsx', lineno: 3 },
    { filename: '/home/jo/src/site/node_modules/fastify/lib/reply.js' },
    { filename: 'node:events' },
  ];
  const event = maskEvent({ type: undefined, exception: { values: [{ value: 'x', stacktrace: { frames } }] } });
  expect(event.exception?.values?.[0]?.stacktrace?.frames).toEqual([
    { filename: 'src/web/layout.tsx', lineno: 3 },
    { filename: 'node_modules/fastify/lib/reply.js' },
    { filename: 'node:events' },
  ]);
});
