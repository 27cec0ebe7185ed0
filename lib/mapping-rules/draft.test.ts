import { expect, test } from 'vitest'
import { draftOf, fieldsOf } from './draft'
import { overlaid } from './overlay'
import { MappingFields } from './rule'

const FIELDS = {
  startedAt: { paths: ['data.began'] },
  severity: { paths: ['data.a', 'data.b[k=v].c'], words: { 'very = bad': 'SEV1', High: 'SEV2' } },
}

test('what was said is written as lines and read from them again', () => {
  expect(fieldsOf(draftOf(MappingFields.parse(FIELDS)))).toEqual({
    startedAt: { paths: ['data.began'] },
    severity: { paths: ['data.a', 'data.b[k=v].c'], words: { 'very = bad': 'SEV1', high: 'SEV2' } },
  })
  expect(fieldsOf(draftOf({}))).toEqual({})
})

test('a line without a meaning is kept, to be refused by its name', () => {
  const draft = { ...draftOf({}), team: { paths: ' data.team \n\n', words: 'shop' } }

  expect(fieldsOf(draft)).toEqual({ team: { paths: ['data.team'], words: { shop: '' } } })
  expect(MappingFields.safeParse(fieldsOf(draft)).success).toBe(false)
})

test('own paths come first and own words stand above, and what is not said stays as it was', () => {
  const under = { severity: { paths: ['p'], words: { high: 'SEV3', low: 'SEV4' } }, team: { paths: ['t'] } }

  expect(overlaid(under, MappingFields.parse(FIELDS))).toEqual({
    startedAt: { paths: ['data.began'], words: {} },
    severity: {
      paths: ['data.a', 'data.b[k=v].c', 'p'],
      words: { high: 'SEV2', low: 'SEV4', 'very = bad': 'SEV1' },
    },
    team: { paths: ['t'], words: {} },
  })
})
