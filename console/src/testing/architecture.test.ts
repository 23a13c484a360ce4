import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const src = join(process.cwd(), 'src');

/** What each folder may know: ui, api, i18n → features → app. */
const MAY_KNOW: Record<string, string[]> = {
  api: ['api', 'i18n'],
  i18n: ['i18n', 'api'],
  ui: ['ui', 'api', 'i18n'],
  features: ['features', 'ui', 'api', 'i18n'],
  app: ['app', 'features', 'ui', 'api', 'i18n'],
};
/** Addresses are known to everybody, and know nobody. */
const ADDRESSES = ['app/doors', 'app/paths', 'app/phone-paths'];

const files = filesIn(src).filter(
  (file) => /\.tsx?$/.test(file) && !file.endsWith('.test.ts') && !file.endsWith('.test.tsx') && !file.startsWith('testing/'),
);

const styles = filesIn(src).filter((file) => file.endsWith('.css'));
const classesOf = (style: string) => [...style.matchAll(/\.([a-z][\w-]*)/g)].map(([, name = '']) => name);

describe('the house of the console', () => {
  it('has imports that go one way', () => {
    const wrong = imports().filter(({ from, to }) => {
      const [folder = ''] = from.split('/');
      const [known = ''] = to.split('/');
      return folder in MAY_KNOW && !ADDRESSES.includes(to) && !MAY_KNOW[folder]?.includes(known);
    });

    expect(wrong).toEqual([]);
  });

  it('has features that know no other feature', () => {
    const wrong = imports().filter(
      ({ from, to }) => from.startsWith('features/') && to.startsWith('features/') && from.split('/')[1] !== to.split('/')[1],
    );

    expect(wrong).toEqual([]);
  });

  it('keeps antd from the phones', () => {
    const isPhone = (file: string) => /\/(phone|technician|resident)/.test(file);
    const wrong = files.flatMap((file) =>
      modulesOf(file)
        .filter((name) => /^antd-mobile/.test(name) || (isPhone(file) && /^(antd(\/|$)|@ant-design\/|uplot)/.test(name)))
        .map((name) => `${file} imports ${name}`),
    );

    expect(wrong).toEqual([]);
  });

  it('names its colours in one file', () => {
    const wrong = styles.filter((file) => file !== 'ui/tokens.css' && /#[\da-f]{3,8}\b|\b(rgb|hsl)a?\(/i.test(text(file)));

    expect(wrong).toEqual([]);
  });

  it('has features whose styles touch nothing but themselves', () => {
    const common = new Set(styles.filter((file) => file.startsWith('ui/')).flatMap((file) => classesOf(text(file))));
    const wrong = styles
      .filter((file) => !file.startsWith('ui/'))
      .flatMap((file) => {
        const others = [...text(file).matchAll(/:global\(\.([\w-]+)\)/g)].map(([, name = '']) => name);
        const strange = others.filter((name) => !common.has(name) && !/^(ant|home|column)-|^(anticon|icon)$/.test(name));
        return file.endsWith('.module.css') ? strange.map((name) => `${file} paints .${name}`) : [`${file} is no module`];
      });

    expect(wrong).toEqual([]);
  });

  it('has one door to the network and one to the memory of the browser', () => {
    const doors = { 'fetch\\(': ['api/line.ts', 'api/live.ts'], XMLHttpRequest: ['api/upload.ts'], localStorage: ['api/memory.ts'] };
    const wrong = Object.entries(doors).flatMap(([used, where]) =>
      files.filter((file) => !where.includes(file) && new RegExp(`\\b${used}`).test(text(file))),
    );

    expect(wrong).toEqual([]);
  });

  it('keeps addresses in one place', () => {
    const wrong = files.filter((file) => !ADDRESSES.includes(file.replace(/\.ts$/, '')) && /(to=|navigate\()["'`]\//.test(text(file)));

    expect(wrong).toEqual([]);
  });
});

function imports(): { from: string; to: string }[] {
  return files.flatMap((from) =>
    modulesOf(from)
      .filter((name) => name.startsWith('.'))
      .map((name) => ({ from, to: relative(src, join(src, dirname(from), name)) })),
  );
}

function modulesOf(file: string): string[] {
  return [...text(file).matchAll(/(?:from|import\()\s*['"]([^'"]+)['"]/g)].map(([, name]) => name ?? '');
}

function text(file: string): string {
  return readFileSync(join(src, file), 'utf8');
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(src, join(entry.parentPath, entry.name)));
}
