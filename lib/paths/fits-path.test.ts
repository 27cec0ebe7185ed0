import { expect, test } from 'vitest'
import { fitsName, fitsPath } from './fits-path'

test.each([
  ['*', 'a/b/c.ts', true],
  ['*.sql', 'db/migrations/1.sql', true],
  ['*.sql', 'db/migrations/1.sql.ts', false],
  ['docs', 'docs/a.md', true],
  ['docs', 'apps/docs/a.md', true],
  ['/docs', 'docs/deep/a.md', true],
  ['/docs', 'apps/docs/a.md', false],
  ['/docs/', 'docs/deep/a.md', true],
  ['docs/', 'docs', false],
  ['docs/*', 'docs/a.md', true],
  ['docs/*', 'docs/deep/a.md', false],
  ['apps/shop', 'apps/shop/src/a.ts', true],
  ['apps/shop', 'old/apps/shop/a.ts', false],
  ['apps/*/src', 'apps/shop/src/a.ts', true],
  ['apps/*/src', 'apps/shop/lib/src/a.ts', false],
  ['**/logs', 'build/deep/logs/a.log', true],
  ['src/**/pay.ts', 'src/pay.ts', true],
  ['src/**/pay.ts', 'src/a/b/pay.ts', true],
  ['src/**', 'src/a/b/pay.ts', true],
  ['/pay?.ts', 'pay1.ts', true],
  ['/pay?.ts', 'pay.ts', false],
  ['a.b', 'axb', false],
  ['[ab]', 'a', false],
  ['Docs', 'docs/a.md', false],
  ['/', 'docs/a.md', false],
])('%s and %s: %s', (pattern, path, fits) => {
  expect(fitsPath(pattern, path)).toBe(fits)
})

test('a name is matched as a whole', () => {
  expect(fitsName('acme/*', 'acme/shop')).toBe(true)
  expect(fitsName('acme/*', 'other/acme/shop')).toBe(false)
  expect(fitsName('*', '')).toBe(true)
})

test('no pattern takes longer than itself times the path', () => {
  const began = process.cpuUsage()

  fitsPath('*a'.repeat(150), 'a'.repeat(2000) + 'b')
  fitsPath('**/a/'.repeat(60), 'a/'.repeat(1000) + 'b')

  expect(process.cpuUsage(began).user / 1_000).toBeLessThan(1000)
})
