// Writes src/api/<service>.gen.ts from openapi/<service>.json; with --check it only compares, and
// fails on a difference.
import { readFile, readdir, writeFile } from 'node:fs/promises';
import openapiTS, { astToString } from 'openapi-typescript';

const documents = new URL('../openapi/', import.meta.url);
const types = new URL('../src/api/', import.meta.url);
const onlyCheck = process.argv.includes('--check');

for (const name of (await readdir(documents)).filter((file) => file.endsWith('.json')).sort()) {
  const file = new URL(name.replace('.json', '.gen.ts'), types);
  const text = `// Generated from openapi/${name}; npm run types.\n${astToString(await openapiTS(new URL(name, documents)))}`;
  const before = await readFile(file, 'utf8').catch(() => '');
  if (before === text) {
    continue;
  }
  if (onlyCheck) {
    console.error(`src/api/${name.replace('.json', '.gen.ts')} is not what openapi/${name} says: npm run types`);
    process.exitCode = 1;
  } else {
    await writeFile(file, text);
  }
}
