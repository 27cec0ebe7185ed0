import { expect, test } from 'vitest'
import { type Matching, ServiceRules } from './match'

const RULES: Matching[] = [
  { repository: 'acme/*', service: 'rest' },
  { repository: 'acme/mono', path: '/apps/shop/', service: 'shop' },
  { repository: 'acme/mono', path: '/apps/pay/', service: 'pay' },
  { repository: 'acme/mono', path: '*.sql', service: 'data' },
]
const service = (paths: string[], repository = 'acme/mono', rules = RULES) => {
  const place = new ServiceRules(rules).ruleFor({ repository, paths })
  return place === null ? null : rules[place]!.service
}

test('of the rules that fit a path the last one holds', () => {
  expect(service(['apps/shop/cart.ts'])).toBe('shop')
  expect(service(['apps/shop/cart.sql'])).toBe('data')
  expect(service(['README.md'])).toBe('rest')
})

test('a change belongs to the service of most of its paths', () => {
  expect(service(['apps/pay/a.ts', 'apps/shop/a.ts', 'apps/shop/b.ts'])).toBe('shop')
})

test('where two services have as many paths, the later rule holds, in whatever order the paths stand', () => {
  expect(service(['apps/pay/a.ts', 'apps/shop/a.ts'])).toBe('pay')
  expect(service(['apps/shop/a.ts', 'apps/pay/a.ts'])).toBe('pay')
})

test('paths that no rule fits have no say', () => {
  const narrow = RULES.slice(1)

  expect(service(['docs/a.md', 'docs/b.md', 'apps/shop/a.ts'], 'acme/mono', narrow)).toBe('shop')
  expect(service(['docs/a.md'], 'acme/mono', narrow)).toBeNull()
})

test('another repository is none of theirs', () => {
  expect(service(['apps/shop/a.ts'], 'other/mono')).toBeNull()
  expect(service(['apps/shop/a.ts'], 'acme/other')).toBe('rest')
})

test('of a change without paths only rules about whole repositories know', () => {
  expect(service([])).toBe('rest')
  expect(service([], 'acme/mono', RULES.slice(1))).toBeNull()
})

test('a service may have several rules, and their paths count together', () => {
  const rules = [...RULES, { repository: 'acme/mono', path: '/libs/pay/', service: 'pay' }]
  const paths = ['apps/pay/a.ts', 'libs/pay/a.ts', 'apps/shop/a.ts', 'apps/shop/b.ts', 'apps/pay/b.ts']

  expect(service(paths, 'acme/mono', rules)).toBe('pay')
})
