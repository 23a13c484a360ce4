import { basename } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { buildId } from './build/build-id.mjs';

/** Where `vite dev` finds a platform that runs; the build needs none. */
const platform = process.env.LINLI_GATEWAY ?? 'http://localhost:8080';

const build = buildId();

/** Who looks at a screen in the plays, and at which sample, is nothing that a browser has to fetch. */
function forPlaysOnly() {
  return {
    name: 'for-plays-only',
    apply: 'build' as const,
    enforce: 'pre' as const,
    transform: (code: string, id: string) =>
      /\/app\/\w+\/([\w-]+-)?screens\.ts$/.test(id) ? code.replaceAll(/ (seenBy|sample): '\w+',/g, '') : undefined,
  };
}

export default defineConfig({
  plugins: [
    react(),
    forPlaysOnly(),
    { name: 'build-id', transformIndexHtml: () => [{ tag: 'meta', attrs: { name: 'build', content: build }, injectTo: 'head' as const }] },
  ],
  define: { __LINLI_BUILD__: JSON.stringify(build) },
  build: {
    target: 'es2022',
    sourcemap: false,
    // The policy of the gateway allows no data: in styles' fonts and scripts; files are files.
    assetsInlineLimit: 0,
    manifest: true,
    chunkSizeWarningLimit: 1000,
    rolldownOptions: {
      // These only define things, but their packages do not say so: a form nobody uses came with every input.
      treeshake: { moduleSideEffects: [{ test: /node_modules\/@(rc-component|ant-design)\//, sideEffects: false }] },
      output: {
        // The first file lists all others: their names would be a kilobyte of every first load.
        chunkFileNames: 'assets/[hash:8].js',
        assetFileNames: 'assets/[hash:8][extname]',
        // Pieces that most screens share travel together: a hundred small files compress worse than one.
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [
            {
              name: 'core',
              test: /src\/(api\/|i18n\/[\w-]+\.ts$|ui\/(states|icons|moment|now|clock-|glyphs|count|screen-title|drafts|problem-boundary|priority-badge|status-badge|initial|order-title|photo\.))/,
              minShareCount: 6,
            },
            { name: 'phone', test: /src\/ui\/phone\// },
            { name: 'desk-parts', test: /node_modules\/(antd|@ant-design|@rc-component)\//, minShareCount: 7 },
          ],
        },
      },
    },
  },
  css: {
    modules: {
      localsConvention: 'camelCaseOnly',
      // Readable where somebody looks with a browser's tools, and of one file all the same.
      generateScopedName: (name, file) => `${basename(file.replace(/\?.*/, ''), '.module.css')}_${name}`,
    },
  },
  server: { proxy: { '/api': platform, '/config.json': platform } },
  test: {
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'parts',
          environment: 'happy-dom',
          setupFiles: ['src/testing/setup.ts'],
          include: ['src/**/*.test.{ts,tsx}'],
          exclude: ['src/testing/browser/**'],
          testTimeout: 20_000,
        },
      },
      {
        // The console as it is built, in a real browser, before services that are played.
        extends: true,
        test: {
          name: 'browser',
          environment: 'node',
          globalSetup: ['src/testing/browser/built.ts'],
          include: ['src/testing/browser/**/*.test.ts'],
          testTimeout: 180_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
