import { expect, test } from 'vitest'
import { changeOf, wishOf } from './wish-of'

function fields(said: Record<string, string>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(said)) form.set(name, value)
  return form
}

test('addresses may stand on lines, after commas and after semicolons', () => {
  const wish = wishOf(fields({ team: 'alpha', hour: '9', recipients: 'a@x.org, b@x.org;\n\n c@x.org ', webhook: ' ' }))

  expect(wish).toEqual({ team: 'alpha', hour: 9, recipients: ['a@x.org', 'b@x.org', 'c@x.org'], webhook: null })
})

test('no team is all of them', () => {
  expect(wishOf(fields({ team: '', hour: '0', webhook: 'https://chat.example.com/x' }))).toEqual({
    team: null,
    hour: 0,
    recipients: [],
    webhook: 'https://chat.example.com/x',
  })
})

test('a webhook that was not typed stays, and one that shall be forgotten goes', () => {
  expect(changeOf(fields({ hour: '9', webhook: '', isOn: 'on' }))).toEqual({ hour: 9, recipients: [], isOn: true })
  expect(changeOf(fields({ hour: '9', webhook: 'https://x', noWebhook: 'on' }))).toMatchObject({
    webhook: null,
    isOn: false,
  })
})
