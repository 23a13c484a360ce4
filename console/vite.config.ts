import react from '@vitejs/plugin-react';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/** Where `vite dev` finds a platform that runs; the build needs none. */
const platform = process.env.LINLI_GATEWAY ?? 'http://localhost:8080';

const build = buildOf('src', 'openapi', 'package-lock.json');

export default defineConfig({
  plugins: [
    react(),
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
      output: {
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
  server: { proxy: { '/api': platform, '/config.json': platform } },
  test: {
    environment: 'happy-dom',
    setupFiles: ['src/testing/setup.ts'],
    include: ['src/**/*.test.{ts,tsx}'],
    testTimeout: 20_000,
  },
});

/** The same sources are the same build, wherever they are built. */
function buildOf(...paths: string[]): string {
  const sum = createHash('sha256');
  const read = (path: string) => {
    const entries = path.includes('.')
      ? undefined
      : readdirSync(path, { withFileTypes: true }).sort((one, other) => (one.name < other.name ? -1 : 1));
    if (!entries) {
      sum.update(path).update(readFileSync(path));
      return;
    }
    for (const entry of entries) {
      const inside = join(path, entry.name);
      if (entry.isDirectory()) read(inside);
      else sum.update(inside).update(readFileSync(inside));
    }
  };
  paths.forEach(read);
  return sum.digest('hex').slice(0, 16);
}
