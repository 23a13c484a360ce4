// The tables of screens, as the build and the plays read them: without the parts, but with their names.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
/** By doors; they import no values. */
const TABLES = {
  staff: 'src/app/staff/screens.ts',
  technician: 'src/app/phones/technician-screens.ts',
  resident: 'src/app/phones/resident-screens.ts',
};

export async function readScreens() {
  return (await Promise.all(Object.entries(TABLES).map(([door, table]) => readTable(door, table)))).flat();
}

async function readTable(door, table) {
  const { outputText } = ts.transpileModule(readFileSync(join(root, table), 'utf8'), {
    compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022, verbatimModuleSyntax: true },
  });
  const { screens } = await import(/* @vite-ignore */ `data:text/javascript;base64,${Buffer.from(outputText).toString('base64')}`);
  return Object.entries(screens).map(([name, { part, ...screen }]) => ({ name, door, ...screen, source: sourceOf(table, part) }));
}

/** The file of a part, as Vite's manifest names it. */
function sourceOf(table, part) {
  const [, from] = /import\(['"]([^'"]+)['"]\)/.exec(String(part)) ?? [];
  const file = posix.join(posix.dirname(table), from ?? '');
  return [`${file}.tsx`, `${file}.ts`].find((one) => existsSync(join(root, one)));
}
