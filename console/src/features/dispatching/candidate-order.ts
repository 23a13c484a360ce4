import type { Candidate } from '../../api/types';

export const ORDERS = ['SCORE', 'LOAD', 'NEARNESS', 'FINISHED'] as const;
export type CandidateOrder = (typeof ORDERS)[number];

/** As the service scored them, or by one thing alone; the service's order settles what is equal. */
export function sorted(candidates: Candidate[], by: CandidateOrder): Candidate[] {
  const measure = {
    SCORE: () => 0,
    LOAD: ({ openOrders }: Candidate) => openOrders,
    NEARNESS: ({ score }: Candidate) => -(score.find(({ name }) => name === 'NEARNESS')?.points ?? 0),
    FINISHED: ({ finishedToday }: Candidate) => finishedToday,
  }[by];
  return [...candidates].sort((one, other) => measure(one) - measure(other));
}
