import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Answer, Question } from '../../api/types';
import { askedOf, rerouted } from './routing';

interface Case {
  name: string;
  questions: Question[];
  answers: Answer[];
  asked: boolean[];
}

const cases = JSON.parse(readFileSync('../survey-service/src/test/resources/routing.json', 'utf8')) as Case[];

describe('which questions are asked', () => {
  it.each(cases)('as the service decides it: $name', ({ questions, answers, asked }) => {
    expect(askedOf(questions, answers)).toEqual(asked);
  });
});

describe('a rule', () => {
  const three = [{ n: 'a' }, { n: 'b', showIf: [{ question: 0 }] }, { n: 'c', showIf: [{ question: 0 }, { question: 1 }] }];

  it('follows its question when two change places', () => {
    const swap = (place: number) => (place === 0 ? 1 : place === 1 ? 0 : place);
    expect(rerouted(three, swap)).toEqual([
      { n: 'b', showIf: [{ question: 1 }] },
      { n: 'a', showIf: undefined },
      { n: 'c', showIf: [{ question: 1 }, { question: 0 }] },
    ]);
  });

  it('goes with the question that it asks about', () => {
    const without = (place: number) => (place === 0 ? undefined : place - 1);
    expect(rerouted(three, without)).toEqual([
      { n: 'b', showIf: [] },
      { n: 'c', showIf: [{ question: 0 }] },
    ]);
  });
});
