import * as v from 'valibot';
import type { Question } from '../../api/types';
import type { QuestionnaireBody } from './use-questionnaires';

export const KINDS = ['SCALE', 'NPS', 'SINGLE', 'MULTIPLE', 'RANKING', 'NUMBER', 'DATE', 'TEXT'] as const;

const rule = v.object({
  question: v.number(),
  how: v.picklist(['CHOSEN', 'AT_LEAST', 'AT_MOST']),
  options: v.array(v.number()),
  number: v.number(),
  // Of a question that asks for a day.
  day: v.optional(v.string()),
});

/** A question as it is typed: options one on each line, and what must hold for it to be asked. */
export const question = v.pipe(
  v.object({
    kind: v.picklist(KINDS),
    text: v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(200)),
    textEn: v.pipe(v.string(), v.trim(), v.maxLength(200)),
    options: v.string(),
    required: v.boolean(),
    // By which the question is known in other editions; a new one gets it from the service.
    code: v.optional(v.string()),
    // Drafts that were begun before there were rules, pages and quantities have none.
    showIf: v.optional(v.array(rule)),
    section: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(60))),
    sectionEn: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(60))),
    least: v.optional(v.number()),
    most: v.optional(v.number()),
    decimals: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(4))),
    unit: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(10))),
    unitEn: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(20))),
    optionsEn: v.optional(v.string()),
    // Of scales that are rows of one table.
    table: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(200))),
    tableEn: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(200))),
    // Of who chooses several, or puts them in order; both or neither.
    fewest: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(20))),
    mostChosen: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(20))),
  }),
  v.forward(
    v.partialCheck(
      [['options'], ['optionsEn']],
      ({ options, optionsEn = '' }) => optionsEn.trim() === '' || linesOf(optionsEn).length === optionsOf(options).length,
      'options-en',
    ),
    ['optionsEn'],
  ),
  v.forward(
    v.partialCheck(
      [['kind'], ['options'], ['fewest'], ['mostChosen']],
      ({ kind, options, fewest, mostChosen }) => !takesSeveral(kind) || (fewest ?? 1) <= (mostChosen ?? optionsOf(options).length),
      'min',
    ),
    ['mostChosen'],
  ),
  v.forward(
    v.partialCheck(
      [['kind'], ['least'], ['most']],
      ({ kind, least, most }) => kind !== 'NUMBER' || (least !== undefined && most !== undefined && least < most),
      'min',
    ),
    ['most'],
  ),
  v.forward(
    v.partialCheck([['kind'], ['options']], ({ kind, options }) => !offers(kind) || optionsOf(options).length > 1, 'options'),
    ['options'],
  ),
);

export type QuestionValues = v.InferInput<typeof question>;
export type Rule = v.InferInput<typeof rule>;

export const takesSeveral = (kind: string) => kind === 'MULTIPLE' || kind === 'RANKING';

export const offers = (kind: string) => kind === 'SINGLE' || takesSeveral(kind);

/** Whether others can be asked by how it was answered. */
export const decides = (kind: string) => kind !== 'TEXT' && kind !== 'RANKING';

const linesOf = (lines: string): string[] =>
  lines
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** One on each line. */
export function optionsOf(lines: string): string[] {
  return [...new Set(linesOf(lines))];
}

export function bodyOfQuestions(questions: v.InferOutput<typeof question>[]): QuestionnaireBody['questions'] {
  return questions.map(
    ({
      textEn,
      options,
      optionsEn,
      fewest,
      mostChosen,
      showIf,
      section,
      sectionEn,
      least,
      most,
      decimals,
      unit,
      unitEn,
      table,
      tableEn,
      ...one
    }) => ({
      ...one,
      ...(section && { section, ...(sectionEn && { sectionEn }) }),
      ...(one.kind === 'NUMBER' && {
        quantity: { least: least ?? 0, most: most ?? 0, decimals: decimals ?? 0, ...(unit && { unit }), ...(unitEn && { unitEn }) },
      }),
      ...(textEn && { textEn }),
      ...(offers(one.kind) && { options: optionsOf(options), ...(optionsEn?.trim() && { optionsEn: linesOf(optionsEn) }) }),
      ...(one.kind === 'SCALE' && table && { table, ...(tableEn && { tableEn }) }),
      ...(takesSeveral(one.kind) &&
        (fewest !== undefined || mostChosen !== undefined) && {
          choices: { least: fewest ?? 1, most: mostChosen ?? optionsOf(options).length },
        }),
      ...(showIf && showIf.length > 0 && { showIf: showIf.map((said) => conditionOf(said, questions[said.question]?.kind)) }),
    }),
  );
}

function conditionOf({ question: place, how, options, number, day }: Rule, kind = 'SINGLE') {
  if (offers(kind)) {
    return { question: place, options };
  }
  if (kind === 'DATE') {
    return { question: place, ...(day && (how === 'AT_LEAST' ? { from: day } : { until: day })) };
  }
  return how === 'AT_LEAST' ? { question: place, atLeast: number } : { question: place, atMost: number };
}

export function valuesOfQuestion(known: Question): QuestionValues {
  return {
    kind: known.kind,
    text: known.text,
    textEn: known.textEn ?? '',
    options: known.options.join('\n'),
    required: known.required,
    code: known.code,
    section: known.section ?? '',
    sectionEn: known.sectionEn ?? '',
    optionsEn: known.optionsEn.join('\n'),
    table: known.table ?? '',
    tableEn: known.tableEn ?? '',
    ...(known.choices && { fewest: known.choices.least, mostChosen: known.choices.most }),
    ...(known.quantity && { ...known.quantity, unit: known.quantity.unit ?? '', unitEn: known.quantity.unitEn ?? '' }),
    showIf: known.showIf.flatMap(({ question: place, options, atLeast, atMost, from, until }): Rule[] => [
      ...(options.length > 0 ? [{ question: place, how: 'CHOSEN' as const, options, number: 0 }] : []),
      ...(typeof atLeast === 'number' ? [{ question: place, how: 'AT_LEAST' as const, options: [], number: atLeast }] : []),
      ...(typeof atMost === 'number' ? [{ question: place, how: 'AT_MOST' as const, options: [], number: atMost }] : []),
      ...(from ? [{ question: place, how: 'AT_LEAST' as const, options: [], number: 0, day: from }] : []),
      ...(until ? [{ question: place, how: 'AT_MOST' as const, options: [], number: 0, day: until }] : []),
    ]),
  };
}
