import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import en from '../../i18n/en/trail.json';
import { keyOf } from '../../i18n/problem-words';
import zh from '../../i18n/zh-CN/trail.json';

/** Whatever comes to the trail has its sentence, and with it its word in the filter and in the file. */
describe('what the trail says', () => {
  it('is said of every event that is kept', () => {
    const events = keptEvents();

    expect(events).toContain('workorder.assigned');
    expect(unsaid(events)).toEqual([]);
  });

  it('is said of every operation that a service records', () => {
    const operations = recorded();

    expect(operations).toEqual(expect.arrayContaining(['owner.revealed', 'trail.looked', 'access.denied', 'dead-letter.replayed']));
    expect(unsaid(operations)).toEqual([]);
  });

  it('names every list that is taken home', () => {
    const lists = sources().flatMap(({ text }) => [...text.matchAll(/"([a-z-]+-export)"/g)].map(([, list]) => list ?? ''));

    expect(lists).toContain('trail-export');
    expect([...new Set(lists)].filter((list) => !(list in zh.lists) || !(list in en.lists))).toEqual([]);
  });

  it('is said of nothing that does not happen', () => {
    const happens = new Set([...keptEvents(), ...recorded()].map(keyOf));

    expect(Object.keys(zh.what).filter((key) => key !== 'other' && !happens.has(key))).toEqual([]);
  });

  it('goes on behind a name in English', () => {
    expect(Object.values(en.what).filter((words) => !/^[a-z]+ [a-z]/.test(words))).toEqual([]);
    expect(Object.values(en.what).filter((words) => /^(an?|the) /.test(words))).toEqual([]);
  });
});

function unsaid(names: string[]): string[] {
  return names.filter((name) => !(keyOf(name) in zh.what) || !(keyOf(name) in en.what));
}

function keptEvents(): string[] {
  return javaIn('../contracts/src/main/java')
    .filter(({ text }) => text.includes('@Published') && !text.includes('kept = false'))
    .flatMap(({ text }) => [...text.matchAll(/@JsonTypeName\("([^"]+)"\)/g)].map(([, name]) => name ?? ''));
}

/** The name of each operation stands where it is recorded, or in a constant of that file. */
function recorded(): string[] {
  return sources().flatMap(({ file, text }) =>
    [...text.matchAll(/\b(?:operations|looks)\s*\.(?:record|tell)\(([^;]*);/g)].flatMap(([, call = '']) => {
      const name = /"([a-z-]+\.[a-z-]*)"/.exec(call)?.[1] ?? constant(text, call);
      if (file.endsWith('/operations/Looks.java')) return []; // It passes on what it is told.
      expect(name, `${file} records something without a name`).toBeDefined();
      return name === 'dead-letter.' ? ['dead-letter.replayed', 'dead-letter.skipped'] : [name ?? ''];
    }),
  );
}

function constant(text: string, call: string): string | undefined {
  return [...call.matchAll(/\b[A-Z][A-Z_]+\b/g)]
    .map(([constant]) => new RegExp(`\\b${constant} =\\s*"([a-z-]+\\.[a-z-]+)"`).exec(text)?.[1])
    .find((name) => name !== undefined);
}

function sources(): { file: string; text: string }[] {
  return readdirSync('..')
    .filter((module) => module === 'chassis' || module.endsWith('-service'))
    .flatMap((module) => javaIn(join('..', module, 'src/main/java')));
}

function javaIn(folder: string): { file: string; text: string }[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.java'))
    .map((file) => ({ file: `/${file}`, text: readFileSync(join(folder, file), 'utf8') }));
}
