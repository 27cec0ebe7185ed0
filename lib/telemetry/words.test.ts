import { expect, test } from 'vitest'
import { findingInWords } from './words'

test('a finding says where it was found, and that it leaves the question open where it does', () => {
  const inDiff = {
    signal: 'LOGS',
    presence: 'YES',
    basis: 'DIFF',
    detail: 'a call of a logger (Go)',
    path: 'a.go',
  } as const
  const label = {
    signal: 'LOGS',
    presence: 'UNKNOWN',
    basis: 'LABEL',
    detail: 'label “observability”',
    path: null,
  } as const

  expect(findingInWords(inDiff)).toBe('in the diff: a call of a logger (Go), a.go')
  expect(findingInWords(label)).toBe('on the request: label “observability”, which leaves it open')
})
