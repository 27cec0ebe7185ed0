import { expect, test } from 'vitest'
import { readEnvironment } from './environment'

const least = { OIDC_ISSUER: 'https://id.example.com', OIDC_CLIENT_ID: 'aftermerge' }

test('an environment that does not speak of it leaves it to Settings', () => {
  expect(readEnvironment({ PATH: '/bin', OIDC_ISSUER: '' })).toBeNull()
})

test('issuer and client are enough; nobody is let in without a group then', () => {
  expect(readEnvironment(least)).toEqual({
    settings: {
      name: 'single sign-on',
      issuer: 'https://id.example.com',
      clientId: 'aftermerge',
      clientSecret: null,
      groupsClaim: 'groups',
      groupRoles: [],
      defaultRole: null,
      isOn: true,
    },
  })
})

test('groups are read in their order, and may be distinguished names without commas', () => {
  const said = readEnvironment({
    ...least,
    OIDC_GROUP_ROLES: 'cn=ops=ADMINISTRATOR, sre=LEAD,',
    OIDC_DEFAULT_ROLE: 'VIEWER',
  })

  expect(said).toMatchObject({
    settings: {
      groupRoles: [
        { group: 'cn=ops', role: 'ADMINISTRATOR' },
        { group: 'sre', role: 'LEAD' },
      ],
      defaultRole: 'VIEWER',
    },
  })
})

test.each([
  [{ OIDC_CLIENT_ID: 'x' }, 'OIDC_ISSUER: is not set.'],
  [{ OIDC_ISSUER: 'https://id.example.com' }, 'OIDC_CLIENT_ID'],
  [{ ...least, OIDC_GROUP_ROLES: 'sre=BOSS' }, 'OIDC_GROUP_ROLES'],
  [{ ...least, OIDC_GROUP_ROLES: 'sre' }, 'OIDC_GROUP_ROLES'],
  [{ ...least, OIDC_DEFAULT_ROLE: 'viewer' }, 'OIDC_DEFAULT_ROLE'],
])('what is wrong with %o is named, and nothing is thrown', (given, name) => {
  expect(readEnvironment(given)).toMatchObject({ fault: expect.stringContaining(name) })
})
