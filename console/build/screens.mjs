// The table of screens, as the build and the plays read it: without its parts, but with their names.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const TABLE = 'src/app/screens.ts';

export async function readScreens() {
  const { outputText } = ts.transpileModule(readFileSync(join(root, TABLE), 'utf8'), {
    compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022, verbatimModuleSyntax: true },
  });
  const { allScreens } = await import(/* @vite-ignore */ `data:text/javascript;base64,${Buffer.from(outputText).toString('base64')}`);
  return allScreens.map(({ part, ...screen }) => ({ ...screen, source: sourceOf(part) }));
}

/** The file of a part, as Vite's manifest names it. */
function sourceOf(part) {
  const [, from] = /import\(['"]([^'"]+)['"]\)/.exec(String(part)) ?? [];
  const file = posix.join(posix.dirname(TABLE), from ?? '');
  return [`${file}.tsx`, `${file}.ts`].find((one) => existsSync(join(root, one)));
}
