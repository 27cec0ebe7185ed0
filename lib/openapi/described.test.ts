import { expect, test } from 'vitest'
import { describedOperations, typeOf } from './described'
import { openApiDocument } from './document'
import { OPERATIONS } from './operations'

test('every operation is described, a batch by the fields of one item', () => {
  const operations = describedOperations(openApiDocument())

  const incidents = operations.find(({ method, path }) => method === 'post' && path === '/api/v1/incidents')
  expect(operations).toHaveLength(OPERATIONS.length)
  expect(new Set(operations.map(({ id }) => id)).size).toBe(OPERATIONS.length)
  expect(incidents?.item.find(({ name }) => name === 'startedAt')).toMatchObject({ type: 'time', isRequired: true })
  expect(incidents?.item.find(({ name }) => name === 'severity')).toMatchObject({
    type: 'SEV1 | SEV2 | SEV3 | SEV4',
    isRequired: false,
  })
  expect(incidents?.statuses).toEqual(expect.arrayContaining(['207', '401', '413', '422']))
})

test.each([
  [{ type: 'string' }, 'text'],
  [{ type: 'array', items: { type: 'string', format: 'date' } }, 'list of day'],
  [{ anyOf: [{ type: 'integer' }, { type: 'null' }] }, 'whole number'],
  [{ type: 'object', properties: { source: {}, externalId: {} } }, '{ source, externalId }'],
])('%j is called %s', (schema, words) => {
  expect(typeOf(schema)).toBe(words)
})
