import { expect, test } from 'vitest'
import { differences } from './differences'
import type { SignOnSettings } from './sign-on'

const settings: SignOnSettings = {
  name: 'Example',
  issuer: 'https://id.example.com',
  clientId: 'aftermerge',
  groupsClaim: 'groups',
  groupRoles: [{ group: 'sre', role: 'LEAD' }],
  defaultRole: null,
  isOn: true,
  hasSecret: true,
}

test('what differs is named in the order of the form', () => {
  const theirs: SignOnSettings = { ...settings, isOn: false, issuer: 'https://other.example.com', groupRoles: [] }

  expect(differences(settings, theirs)).toBe('the issuer, groups and roles and whether it is on')
  expect(differences(settings, { ...settings, name: 'Other' })).toBe('the name')
})

test('where nothing that is shown differs, it may still be another secret', () => {
  expect(differences(settings, { ...settings })).toBe('only the client secret, or nothing that is shown')
})

test('where nothing was set before, all of it is new', () => {
  expect(differences(null, settings)).toMatch(/^the name, the issuer, .* and whether it is on$/)
})
