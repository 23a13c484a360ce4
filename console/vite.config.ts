import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

/** Where `vite dev` finds a platform that runs; the build needs none. */
const platform = process.env.LINLI_GATEWAY ?? 'http://localhost:8080';

export default defineConfig({
  plugins: [react()],
  build: {
    target: 'es2022',
    sourcemap: false,
    // The policy of the gateway allows no data: in styles' fonts and scripts; files are files.
    assetsInlineLimit: 0,
    manifest: true,
    chunkSizeWarningLimit: 1000,
  },
  server: { proxy: { '/api': platform, '/config.json': platform } },
  test: {
    environment: 'happy-dom',
    setupFiles: ['src/testing/setup.ts'],
    include: ['src/**/*.test.{ts,tsx}'],
    testTimeout: 20_000,
  },
});
