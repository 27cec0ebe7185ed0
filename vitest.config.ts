import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('.', import.meta.url))
const alias = { '@/': root, 'server-only': `${root}node_modules/server-only/empty.js` }
const outside = ['node_modules/**', '.next/**', 'e2e/**']

export default defineConfig({
  resolve: { alias },
  test: {
    // How fast it is has its benchmarks; here it is whether.
    expect: { poll: { timeout: 15_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['**/*.test.ts'],
          exclude: [...outside, '**/*.server.test.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'db',
          include: ['**/*.server.test.ts'],
          exclude: outside,
          globalSetup: './scripts/postgres/for-tests.ts',
          fileParallelism: true,
          maxWorkers: 2,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
