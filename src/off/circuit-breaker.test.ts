import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CircuitBreaker, type Pass } from './circuit-breaker.ts';

/** Pauses are 1, 2, 4, 4… seconds. */
function build() {
  let nowMs = 0;
  const breaker = new CircuitBreaker({
    failuresToOpen: 3,
    backOff: { firstMs: 1_000, longestMs: 4_000 },
    now: () => nowMs,
    random: () => 1,
  });
  const wait = (ms: number) => {
    nowMs += ms;
  };
  return { breaker, wait };
}

function enter(breaker: CircuitBreaker): Pass {
  const pass = breaker.enter();
  if ('waitMs' in pass) throw new Error(`Closed for ${pass.waitMs} ms`);
  return pass;
}

const failTimes = (breaker: CircuitBreaker, times: number) => {
  for (let n = 0; n < times; n++) breaker.fail(enter(breaker));
};

describe('CircuitBreaker', () => {
  it('lets everybody ask until failures come in a row', () => {
    const { breaker } = build();
    failTimes(breaker, 2);
    breaker.succeed(enter(breaker));
    failTimes(breaker, 2);
    expect(breaker.enter()).toEqual({ probe: false });
    failTimes(breaker, 1);
    expect(breaker.enter()).toEqual({ waitMs: 1_000 });
  });

  it('lets one ask after the pause, and all when that goes well', () => {
    const { breaker, wait } = build();
    failTimes(breaker, 3);
    wait(1_000);
    const probe = enter(breaker);
    expect(probe.probe).toBe(true);
    expect(breaker.enter()).toEqual({ waitMs: 1_000 });
    breaker.succeed(probe);
    expect(breaker.enter()).toEqual({ probe: false });
  });

  it('pauses twice as long each time the one fails, up to the longest', () => {
    const { breaker, wait } = build();
    failTimes(breaker, 3);
    for (const pause of [1_000, 2_000, 4_000, 4_000]) {
      expect(breaker.enter()).toEqual({ waitMs: pause });
      wait(pause);
      breaker.fail(enter(breaker));
    }
  });

  it('pauses at once when the server says that it is too much, as long as it wishes', () => {
    const { breaker, wait } = build();
    breaker.fail(enter(breaker), { askedToWait: true, retryAfterMs: 30_000 });
    expect(breaker.enter()).toEqual({ waitMs: 31_000 });
    wait(31_000);
    breaker.succeed(enter(breaker));
    breaker.fail(enter(breaker), { askedToWait: true });
    expect(breaker.enter()).toEqual({ waitMs: 1_000 });
  });

  it('counts those who asked together as one pause', () => {
    const { breaker } = build();
    const together = Array.from({ length: 10 }, () => enter(breaker));
    for (const pass of together) breaker.fail(pass);
    expect(breaker.enter()).toEqual({ waitMs: 1_000 });
  });

  it('hears the wish of one who asked before the pause, and does not end it for its success', () => {
    const { breaker } = build();
    const [early, lucky] = [enter(breaker), enter(breaker)];
    failTimes(breaker, 3);
    breaker.succeed(lucky);
    breaker.fail(early, { askedToWait: true, retryAfterMs: 20_000 });
    expect(breaker.enter()).toEqual({ waitMs: 20_000 });
  });

  it('lets another one probe when the first did not ask after all', () => {
    const { breaker, wait } = build();
    failTimes(breaker, 3);
    wait(1_000);
    breaker.giveBack(enter(breaker));
    expect(enter(breaker).probe).toBe(true);
  });

  it('never shuts for ever: whatever happens, the longest pause later somebody may ask', () => {
    const step = fc.constantFrom('succeed', 'fail', 'told', 'giveBack', 'wait', 'hold', 'release');
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const { breaker, wait } = build();
        const held: Pass[] = [];
        for (const what of steps) {
          if (what === 'wait') wait(1_500);
          else if (what === 'release') for (const pass of held.splice(0)) breaker.fail(pass);
          else {
            const pass = breaker.enter();
            if ('waitMs' in pass) expect(pass.waitMs).toBeLessThanOrEqual(4_000);
            else if (what === 'hold') held.push(pass);
            else if (what === 'told') breaker.fail(pass, { askedToWait: true });
            else breaker[what](pass);
          }
        }
        for (const pass of held) breaker.fail(pass);
        wait(4_000);
        expect(breaker.enter()).not.toHaveProperty('waitMs');
      }),
    );
  });
});
