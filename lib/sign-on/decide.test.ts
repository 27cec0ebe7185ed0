import { expect, test } from 'vitest'
import type { Claims } from '@/lib/sign-on/provider/claims'
import type { Settings } from '@/lib/sign-on/settings/settings'
import { decide, type Standing } from './decide'

const claims: Claims = {
  issuer: 'https://id.example.com',
  subject: 'u1',
  name: 'Ana',
  email: 'ana@example.com',
  isVerified: true,
  groups: [],
}
const stranger: Standing = { member: null, isAddressTaken: false, invitation: null }
const member = { id: 'm', role: 'ENGINEER' as const, isDisabled: false }
const invitation = { id: 'i', role: 'LEAD' as const, teamId: null, isPending: true }
const settings: Settings = {
  name: 'Example',
  issuer: 'https://id.example.com',
  clientId: 'c',
  clientSecret: null,
  groupsClaim: 'groups',
  groupRoles: [
    { group: 'ops', role: 'ADMINISTRATOR' },
    { group: 'sre', role: 'LEAD' },
  ],
  defaultRole: null,
  isOn: true,
}
const open = { ...settings, defaultRole: 'VIEWER' as const }

test('without an address, or one that is not verified, nobody is let in, whatever their groups', () => {
  const groups = ['ops']

  expect(decide({ ...claims, groups, email: null }, stranger, open)).toEqual({ problem: 'no-email' })
  expect(decide({ ...claims, groups, isVerified: false }, stranger, open)).toEqual({ problem: 'email-not-verified' })
  expect(decide({ ...claims, isVerified: false }, { ...stranger, member }, open)).toEqual({
    problem: 'email-not-verified',
  })
})

test('an address that somebody here has is theirs alone', () => {
  expect(decide({ ...claims, groups: ['ops'] }, { ...stranger, isAddressTaken: true, invitation }, open)).toEqual({
    problem: 'address-taken',
  })
})

test('who is disabled stays out', () => {
  const disabled = { ...member, isDisabled: true }

  expect(decide({ ...claims, groups: ['ops'] }, { ...stranger, member: disabled }, open)).toEqual({
    problem: 'disabled',
  })
})

test('the first group in the order of the settings decides, for newcomers and members, before any invitation', () => {
  const both = { ...claims, groups: ['sre', 'ops', 'all'] }

  for (const standing of [stranger, { ...stranger, member }, { ...stranger, invitation }])
    expect(decide(both, standing, settings)).toEqual({ role: 'ADMINISTRATOR', by: 'GROUP' })
})

test('without such a group a newcomer has the role of their invitation, else the default one, else none', () => {
  expect(decide(claims, { ...stranger, invitation }, open)).toEqual({ role: 'LEAD', by: 'INVITATION' })
  expect(decide(claims, stranger, open)).toEqual({ role: 'VIEWER', by: 'DEFAULT' })
  expect(decide(claims, stranger, settings)).toEqual({ problem: 'no-group' })
  expect(decide(claims, { ...stranger, invitation: { ...invitation, isPending: false } }, settings)).toEqual({
    problem: 'no-group',
  })
})

test('without such a group a member stays what they are, and stays out where only the group had let them in', () => {
  const invited = { ...invitation, isPending: false }

  expect(decide(claims, { ...stranger, member }, open)).toEqual({ role: 'ENGINEER', by: 'MEMBER' })
  expect(decide(claims, { ...stranger, member, invitation: invited }, settings)).toEqual({
    role: 'ENGINEER',
    by: 'MEMBER',
  })
  expect(decide({ ...claims, groups: null }, { ...stranger, member }, settings)).toEqual({ problem: 'no-group' })
})
