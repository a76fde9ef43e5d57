import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Turnstile } from './turnstile.ts';

describe('Turnstile', () => {
  it('lets one through at a time, in order of arrival, whatever each one takes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.array(fc.boolean(), { minLength: 1, maxLength: 8 }),
        async (scheduler, failures) => {
          const turnstile = new Turnstile();
          const events: string[] = [];
          const turns = failures.map((fails, place) =>
            turnstile.pass(async () => {
              events.push(`${place} in`);
              await scheduler.schedule(Promise.resolve());
              events.push(`${place} out`);
              if (fails) throw new Error(`turn ${place}`);
            }),
          );
          const settled = Promise.allSettled(turns);
          await scheduler.waitFor(settled);
          expect(events).toEqual(failures.flatMap((_, place) => [`${place} in`, `${place} out`]));
        },
      ),
    );
  });

  it('counts who is on the way through and who waits', async () => {
    const turnstile = new Turnstile();
    expect([turnstile.inside, turnstile.waiting]).toEqual([0, 0]);
    const turns = [1, 2, 3].map((turn) => turnstile.pass(async () => turn));
    expect([turnstile.inside, turnstile.waiting]).toEqual([1, 2]);
    const refused = turnstile.pass(() => Promise.reject(new Error('refused'))).catch(() => {});
    await Promise.all([...turns, refused]);
    await expect.poll(() => [turnstile.inside, turnstile.waiting]).toEqual([0, 0]);
  });

  it('hands each one its own result or failure', async () => {
    const turnstile = new Turnstile();
    const refused = turnstile.pass(async () => {
      throw new Error('refused');
    });
    const next = turnstile.pass(async () => 'through');
    await expect(refused).rejects.toThrow('refused');
    await expect(next).resolves.toBe('through');
  });

  it('lets the next one through after work that throws before its first wait', async () => {
    const turnstile = new Turnstile();
    const broken = turnstile.pass(() => {
      throw new Error('at once');
    });
    await expect(broken).rejects.toThrow('at once');
    await expect(turnstile.pass(async () => 3)).resolves.toBe(3);
  });

  it('lets those through who come later', async () => {
    const turnstile = new Turnstile();
    await turnstile.pass(async () => 1);
    await expect(turnstile.pass(async () => 2)).resolves.toBe(2);
  });
});
