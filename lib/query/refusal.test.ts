import { expect, test } from 'vitest'
import { refusal } from './refusal'

const refused = (errors: unknown) =>
  refusal(Response.json({ detail: 'The body does not fit.', errors }, { status: 422 }))

test('what is wrong is said at its field, and deeper down at the field and at one of its own', async () => {
  const { fields } = await refused([
    { pointer: '/name', detail: 'is blank' },
    { pointer: '/cost/currency', detail: 'is not a currency' },
  ])

  expect(fields).toEqual({ name: 'is blank', cost: 'is not a currency', 'cost.currency': 'is not a currency' })
})

test('what names no field is said at none', async () => {
  expect((await refused([{ pointer: '', detail: 'is not an object' }, { detail: 'nowhere' }, null])).fields).toEqual({})
  expect((await refused('nothing of the kind')).fields).toEqual({})
})
