import { expect, test } from 'vitest'
import { wishOf } from './wish-of'

const fields = (pairs: [string, string][]) => {
  const form = new FormData()
  const least: [string, string][] = [
    ['name', ' Example '],
    ['issuer', 'https://id.example.com'],
    ['clientId', 'aftermerge'],
    ['groupsClaim', 'groups'],
    ['defaultRole', ''],
  ]
  for (const [name, value] of [...least, ...pairs]) form.append(name, value)
  return form
}

test('rows without a group are no rows, and the order stays', () => {
  const wish = wishOf(
    fields([
      ['group', 'ops'],
      ['role', 'ADMINISTRATOR'],
      ['group', ' '],
      ['role', 'LEAD'],
      ['group', 'dev'],
      ['role', 'ENGINEER'],
    ]),
    null,
  )

  expect(wish).toEqual({
    name: 'Example',
    issuer: 'https://id.example.com',
    clientId: 'aftermerge',
    groupsClaim: 'groups',
    groupRoles: [
      { group: 'ops', role: 'ADMINISTRATOR' },
      { group: 'dev', role: 'ENGINEER' },
    ],
    defaultRole: null,
    isOn: false,
  })
})

test('a secret is what is typed, else none where that is ticked, else the tested one', () => {
  const typed = wishOf(fields([['clientSecret', 's']]), 'id')
  const none = wishOf(fields([['noSecret', 'on']]), 'id')
  const tested = wishOf(fields([['clientSecret', '']]), 'id')

  expect([typed, none, tested].map(({ clientSecret, test }) => [clientSecret, test])).toEqual([
    ['s', undefined],
    [null, undefined],
    [undefined, 'id'],
  ])
})
