import type { Answer, Question } from '../../api/types';

type Asked = Pick<Question, 'showIf'>;
type Condition = Question['showIf'][number];

/** For each question whether it is asked, given what the others are answered with: as the service decides it. */
export function askedOf(questions: readonly Asked[], given: readonly Answer[]): boolean[] {
  const asked: boolean[] = [];
  for (const { showIf } of questions) {
    asked.push(showIf.every((condition) => asked[condition.question] === true && holds(condition, given[condition.question])));
  }
  return asked;
}

/** Places of questions, page by page: one with a section begins the next. */
export function pagesOf(questions: readonly { section?: string | null }[]): number[][] {
  const pages: number[][] = [];
  questions.forEach(({ section }, place) => {
    const last = pages.at(-1);
    if (last && !section) last.push(place);
    else pages.push([place]);
  });
  return pages;
}

function holds({ options, atLeast, atMost, from, until }: Condition, answer: Answer | undefined): boolean {
  if (options.length > 0) {
    return answer?.chosen.some((one) => options.includes(one)) ?? false;
  }
  if (from || until) {
    // Days as they are written sort as they follow each other.
    const day = answer?.date;
    return typeof day === 'string' && day >= (from ?? '') && day <= (until ?? '9999-12-31');
  }
  const number = answer?.amount ?? answer?.number;
  return typeof number === 'number' && number >= (atLeast ?? -Infinity) && number <= (atMost ?? Infinity);
}

/** Places of questions after one was taken out or two changed theirs; what asked after the one taken out is gone. */
export function rerouted<Rule extends { question: number }, One extends { showIf?: Rule[] }>(
  questions: readonly One[],
  placeOf: (before: number) => number | undefined,
): One[] {
  const moved: One[] = [];
  questions.forEach((question, before) => {
    const place = placeOf(before);
    if (place === undefined) return;
    moved[place] = {
      ...question,
      showIf: question.showIf?.flatMap((rule) => {
        const source = placeOf(rule.question);
        return source === undefined ? [] : [{ ...rule, question: source }];
      }),
    };
  });
  return moved;
}
