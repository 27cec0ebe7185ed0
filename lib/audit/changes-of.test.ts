import { expect, test } from 'vitest'
import { fieldChanges } from './changes-of'

test('only what changed is told, and what was or is not there is a dash', () => {
  const changes = fieldChanges({
    before: { severity: 'SEV2', title: 'Same', url: 'http://a' },
    after: { severity: 'SEV1', title: 'Same', causes: [{ certainty: 'CONFIRMED' }] },
  })

  expect(changes).toEqual([
    { field: 'severity', before: 'SEV2', after: 'SEV1' },
    { field: 'url', before: 'http://a', after: '–' },
    { field: 'causes', before: '–', after: '[{"certainty":"CONFIRMED"}]' },
  ])
})

test('a list of words is told as words', () => {
  expect(fieldChanges({ before: null, after: { scopes: ['read', 'write:teams'] } })[0]?.after).toBe('read, write:teams')
})

test('a line without a before and after changed no field', () => {
  expect(fieldChanges({ before: null, after: null })).toEqual([])
})

test('what is very long is cut, so that one message does not fill the page', () => {
  expect(fieldChanges({ before: null, after: { note: 'x'.repeat(5000) } })[0]?.after).toHaveLength(201)
})
