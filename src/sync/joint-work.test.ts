import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { JointWork } from './joint-work.ts';

it('does once what many ask for at the same time, and again for who comes later', async () => {
  const joint = new JointWork<number>();
  let times = 0;
  const work = async () => {
    times += 1;
    await sleep(10);
    return times;
  };
  expect(await Promise.all([1, 2, 3].map(() => joint.run('a', work, 1_000, 0)))).toEqual([1, 1, 1]);
  expect(await joint.run('a', work, 1_000, 0)).toBe(2);
  expect(await Promise.all(['b', 'c'].map((key) => joint.run(key, work, 1_000, 0)))).toHaveLength(2);
  expect(times).toBe(4);
});

it('goes on when nobody waits any more', async () => {
  const joint = new JointWork<string>();
  let done = false;
  const work = async () => {
    await sleep(60);
    done = true;
    return 'done';
  };
  expect(await joint.run('a', work, 10, 'late')).toBe('late');
  expect(done).toBe(false);
  await joint.settle();
  expect(done).toBe(true);
});

it('hands a failure to those who wait, and to nobody when none do', async () => {
  const joint = new JointWork<string>();
  const fail = async () => {
    await sleep(20);
    throw new Error('broken');
  };
  expect(await joint.run('a', fail, 5, 'late')).toBe('late');
  await expect(joint.run('a', fail, 1_000, 'late')).rejects.toThrow('broken');
  await joint.settle();
});
