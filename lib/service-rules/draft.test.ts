import { expect, test } from 'vitest'
import { added, type Draft, moved, rulesOf } from './draft'

const draft: Draft[] = ['a', 'b', 'c'].map((service, key) => ({ key, repository: 'acme/*', path: '', service }))
const services = (rules: readonly Draft[]) => rules.map(({ service }) => service).join('')

test('a rule moves by one, and stays where there is nowhere to go', () => {
  expect(services(moved(draft, 2, -1))).toBe('acb')
  expect(services(moved(draft, 0, 1))).toBe('bac')
  expect(services(moved(draft, 0, -1))).toBe('abc')
  expect(services(moved(draft, 2, 1))).toBe('abc')
})

test('a new rule comes last, in the repository of the one before, under a key of its own', () => {
  expect(added(draft).at(-1)).toEqual({ key: 3, repository: 'acme/*', path: '', service: '' })
  expect(added([])).toEqual([{ key: 0, repository: '', path: '', service: '' }])
})

test('a path that is left empty is left out', () => {
  expect(rulesOf([{ key: 0, repository: ' acme/shop ', path: ' ', service: 'shop' }])).toEqual([
    { repository: 'acme/shop', service: 'shop' },
  ])
})
