import { describe, expect, it } from 'vitest';
import { listMissedGoals } from './goals.ts';

describe('the goals', () => {
  it('are met at 95, 90 and 95 %, 25 points above the baseline', () => {
    expect(
      listMissedGoals({
        'precision at 1': { ours: 0.95, of2018: 0.7 },
        'precision at 3': { ours: 0.9, of2018: 0.65 },
        coverage: { ours: 0.95, of2018: 0.2 },
      }),
    ).toEqual([]);
  });

  it('name each figure that is too low', () => {
    const missed = listMissedGoals({
      'precision at 1': { ours: 0.949, of2018: 0.1 },
      'precision at 3': { ours: 0.899, of2018: 0.1 },
      coverage: { ours: 0.949, of2018: 0.1 },
    });
    expect(missed.map((goal) => goal.split(' is ')[0])).toEqual(['precision at 1', 'precision at 3', 'coverage']);
  });

  it('want a lead over the baseline even where the figure itself is reached', () => {
    expect(listMissedGoals({ 'precision at 3': { ours: 0.91, of2018: 0.7 } })).toHaveLength(1);
  });

  it('want the figure alone where no lead of 25 points is possible', () => {
    expect(listMissedGoals({ coverage: { ours: 0.96, of2018: 0.97 } })).toEqual([]);
    expect(listMissedGoals({ coverage: { ours: 0.94, of2018: 0.97 } })).toHaveLength(1);
  });
});
