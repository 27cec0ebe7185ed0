import { expect, test } from 'vitest'
import { personActor } from './actor'
import { permissions } from './permissions'
import { can, everyRule } from './policy'
import type { Role } from './role'

const told = (words: string) => permissions().find((line) => line.words === words)?.reach

test('the table tells what the policy holds people to', () => {
  expect(told('Manage members, tokens, webhooks, subscriptions to what happens and single sign-on')).toEqual({
    ADMINISTRATOR: 'all',
    LEAD: null,
    ENGINEER: null,
    VIEWER: null,
  })
  expect(told('Write hours')).toEqual({ ADMINISTRATOR: 'all', LEAD: 'all', ENGINEER: 'their own', VIEWER: null })
  expect(told('Write teams with their rosters, services and nudges for hours')).toMatchObject({
    LEAD: 'their teams',
    ENGINEER: null,
  })
})

test('no rule is left out of it, and no role is promised what it may not', () => {
  const may = (role: Role) => {
    const actor = personActor({ id: 'p', name: 'P', email: 'p@example.com', role, teamIds: [] })
    return everyRule().filter(([action, kind]) => can(actor, action, { kind })).length
  }

  expect(permissions().length).toBeGreaterThan(5)
  expect(may('ADMINISTRATOR')).toBe(everyRule().length)
  for (const { reach } of permissions()) expect(reach.ADMINISTRATOR).toBe('all')
})
