import { expect, test } from 'vitest'
import { accountIdOf, claimsOf } from './claims'

const token = { iss: 'https://id.example.com', sub: 'u1', name: 'Ana', email: 'Ana@Example.com', email_verified: true }

test('who somebody is, is the issuer and the subject', () => {
  const claims = claimsOf(token, null, 'groups')

  expect(claims).toMatchObject({ name: 'Ana', email: 'ana@example.com', isVerified: true, groups: null })
  expect(accountIdOf(claims)).toBe('https://id.example.com|u1')
})

test('what is said beside the token counts for the same subject alone', () => {
  const bare = { iss: token.iss, sub: 'u1' }
  const beside = { sub: 'u1', email: 'ana@example.com', email_verified: true, groups: ['sre'] }

  expect(claimsOf(bare, beside, 'groups')).toMatchObject({ email: 'ana@example.com', groups: ['sre'] })
  expect(claimsOf(bare, { ...beside, sub: 'u2' }, 'groups')).toMatchObject({ email: null, groups: null })
})

test('an address is not verified by a word about another one', () => {
  const unverified = { iss: token.iss, sub: 'u1', email: 'root@example.com' }
  const beside = { sub: 'u1', email: 'ana@example.com', email_verified: true }

  expect(claimsOf(unverified, beside, 'groups')).toMatchObject({ email: 'root@example.com', isVerified: false })
})

test.each([1, 'yes', 'TRUE', {}, [true], undefined, null, false, 'false'])('%o does not verify an address', (said) => {
  expect(claimsOf({ ...token, email_verified: said }, null, 'groups').isVerified).toBe(false)
})

test.each([
  [{ groups: ['a', 1, 'b'] }, 'groups', ['a', 'b']],
  [{ groups: 'a' }, 'groups', ['a']],
  [{ groups: [] }, 'groups', []],
  [{ realm_access: { roles: ['a'] } }, 'realm_access.roles', ['a']],
  [{ 'https://x.example.com/groups': ['a'] }, 'https://x.example.com/groups', ['a']],
  [{ groups: { a: true } }, 'groups', null],
  [{}, 'constructor.name', null],
])('of %o the claim %s holds %o', (said, claim, groups) => {
  expect(claimsOf({ ...token, ...said }, null, claim).groups).toEqual(groups)
})

test('a name is what can be read of it, and never empty', () => {
  const named = (said: object) => claimsOf({ ...token, name: undefined, ...said }, null, 'groups').name

  expect(named({ name: 'A\u0000na\nExample ' })).toBe('A na Example')
  expect(named({ name: ' ', given_name: 'Ana', family_name: 'Example' })).toBe('Ana Example')
  expect(named({})).toBe('ana@example.com')
  expect(named({ name: 'x'.repeat(300) })).toHaveLength(100)
})
