import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import en from './en';
import { keyOf } from './problem-words';
import zh from './zh-CN';

const openapi = join(process.cwd(), 'openapi');

describe('the words', () => {
  it('have the same keys in both languages', () => {
    expect(keysOf(en)).toEqual(keysOf(zh));
  });

  it('have the same places for what is put in', () => {
    const english = flat(en);
    const wrong = [...flat(zh)].filter(([key, text]) => placesIn(text) !== placesIn(english.get(key) ?? '')).map(([key]) => key);

    expect(wrong).toEqual([]);
  });

  it('are none of them empty', () => {
    expect([...flat(zh), ...flat(en)].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('have nothing Chinese in English but what shows how it is written', () => {
    const examples = ['common.productLatin', 'ownerForms.plateHint', 'shell.search.hint'];
    const chinese = [...flat(en)].filter(([, text]) => /[\u3000-\u9fff\uff00-\uffef]/u.test(text)).map(([key]) => key);

    expect(chinese.filter((key) => !examples.includes(key))).toEqual([]);
  });

  it('say every problem that a service can answer with', () => {
    const codes = readdirSync(openapi).flatMap((file) => {
      const document = JSON.parse(readFileSync(join(openapi, file), 'utf8')) as {
        components: { schemas: { ProblemCode: { enum: string[] } } };
      };
      return document.components.schemas.ProblemCode.enum;
    });

    const missing = [...new Set(codes)].filter((code) => !(keyOf(code) in zh.problems) || !(keyOf(code) in en.problems));
    expect(missing).toEqual([]);
  });

  it('name every dictionary that an installation begins with, and what its words carry', () => {
    const begun = JSON.parse(readFileSync('../owner-service/src/main/resources/dictionaries.json', 'utf8')) as Record<string, unknown>;
    const declared = JSON.parse(readFileSync('../owner-service/src/main/resources/dictionary-attributes.json', 'utf8')) as Record<
      string,
      { name: string; values: string[] }[]
    >;
    const { kind, use, attribute } = zh.dictionary;

    for (const name of Object.keys(begun)) {
      expect(
        [Object.keys(kind), Object.keys(use)].every((known) => known.includes(name)),
        name,
      ).toBe(true);
    }
    expect(Object.keys(attribute)).toEqual(
      expect.arrayContaining(
        Object.values(declared)
          .flat()
          .map(({ name }) => name),
      ),
    );
  });

  it('are Chinese in Chinese: no exclamation marks, no English sentences', () => {
    const wrong = [...flat(zh)].filter(
      ([key, text]) =>
        /[!！]/.test(text) ||
        (!/[\u4e00-\u9fff]/.test(text.replaceAll(/\{\{\w+\}\}/g, '')) &&
          /[a-z]{3,}/.test(text.replaceAll(/\{\{\w+\}\}/g, '')) &&
          key !== 'common.productLatin'),
    );

    expect(wrong).toEqual([]);
  });

  it('are all of them said somewhere', () => {
    const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file) && !/\.(test|gen)\.tsx?$/.test(file))
      .map((file) => readFileSync(join('src', file), 'utf8'))
      .join('\n');
    const whole = new Set(sources.match(/[\w-]+(?:\.[\w-]+)+/g));
    const begun = [...sources.matchAll(/`([\w-]+(?:\.[\w-]+)*\.)\$\{/g)].map(([, beginning]) => beginning ?? '');

    const unsaid = keysOf(zh)
      // Codes of services make up the ends of these.
      .filter((key) => !key.startsWith('problems.'))
      // A list of words is said as a whole.
      .filter((key) => !whole.has(key.replace(/\.\d+$/, '')) && !begun.some((beginning) => key.startsWith(beginning)));
    expect(unsaid).toEqual([]);
  });
});

function keysOf(words: object): string[] {
  return [...flat(words).keys()].sort();
}

/** Keys with their texts; the forms of a plural are one key. */
function flat(words: object, prefix = ''): Map<string, string> {
  return new Map(
    Object.entries(words).flatMap(([key, value]: [string, unknown]) =>
      typeof value === 'object' && value !== null
        ? [...flat(value, `${prefix}${key}.`)]
        : [[`${prefix}${key.replace(/_(one|other)$/, '')}`, String(value)] as [string, string]],
    ),
  );
}

function placesIn(text: string): string {
  return [...new Set(text.match(/\{\{\w+\}\}/g) ?? [])].sort().join();
}
