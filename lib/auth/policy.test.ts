import { describe, expect, test } from 'vitest'
import { endpointActor, personActor, shareActor, systemActor, tokenActor } from './actor'
import { can, type Resource } from './policy'
import { Role } from './role'
import { Scope } from './scope'

const person = (role: Role, teamIds: string[] = ['mine']) =>
  personActor({ id: 'p', name: 'P', email: 'p@example.com', role, teamIds })
const token = (...scopes: Scope[]) => tokenActor({ id: 't', name: 'T', scopes, source: null })

const A = 'ADMINISTRATOR'
const L = 'LEAD'
const E = 'ENGINEER'
const V = 'VIEWER'

describe('of people', () => {
  const rows: ['read' | 'write' | 'share' | 'manage', Resource, string, Role[]][] = [
    ['read', { kind: 'incident' }, 'an incident', [A, L, E, V]],
    ['read', { kind: 'incident', isPrivate: true, teamId: 'mine' }, 'what is private to their team', [A, L, E, V]],
    ['read', { kind: 'incident', isPrivate: true, teamId: 'other' }, 'what is private to another team', [A]],
    ['read', { kind: 'incident', isPrivate: true, teamId: null }, 'what is private to no team', [A]],
    ['write', { kind: 'incident' }, 'an incident', [A, L, E]],
    ['write', { kind: 'incident', isPrivate: true, teamId: 'other' }, 'another team’s private incident', [A]],
    ['write', { kind: 'work-log', email: 'p@example.com' }, 'their own hours', [A, L, E]],
    ['write', { kind: 'work-log', email: 'q@example.com' }, 'another person’s hours', [A, L]],
    ['write', { kind: 'change' }, 'a change', [A, L]],
    ['write', { kind: 'deployment' }, 'a deployment', [A, L]],
    ['write', { kind: 'team', teamId: 'mine' }, 'their team', [A, L]],
    ['write', { kind: 'team', teamId: 'other' }, 'another team', [A]],
    ['write', { kind: 'team', teamId: null }, 'a new team', [A]],
    ['read', { kind: 'telemetry-rule' }, 'the rules on telemetry', [A, L, E, V]],
    ['write', { kind: 'telemetry-rule' }, 'the rules on telemetry', [A, L]],
    ['write', { kind: 'service-rule' }, 'the rules on services', [A, L]],
    ['read', { kind: 'spot-check' }, 'a spot check', [A, L, E, V]],
    ['write', { kind: 'spot-check' }, 'a label in a spot check', [A, L, E]],
    ['manage', { kind: 'spot-check' }, 'drawing and closing spot checks', [A, L]],
    ['share', { kind: 'report' }, 'a report', [A, L]],
    ['manage', { kind: 'member' }, 'members', [A]],
    ['manage', { kind: 'token' }, 'tokens', [A]],
    ['manage', { kind: 'endpoint' }, 'webhooks', [A]],
    ['manage', { kind: 'sign-on' }, 'sign-on', [A]],
    ['manage', { kind: 'share', email: 'p@example.com' }, 'the links they made', [A, L]],
    ['manage', { kind: 'share', email: 'q@example.com' }, 'the links of others', [A]],
    ['manage', { kind: 'digest', teamId: 'mine' }, 'the digests of their team', [A, L]],
    ['manage', { kind: 'digest', teamId: 'other' }, 'the digests of another team', [A]],
    ['manage', { kind: 'subscription' }, 'subscriptions', [A]],
    ['manage', { kind: 'digest', teamId: null }, 'the digests of all teams', [A]],
    ['read', { kind: 'audit' }, 'the audit log', [A]],
    ['read', { kind: 'system' }, 'the health of the system', [A]],
    ['manage', { kind: 'incident' }, 'what no row of the policy names', []],
  ]

  test.each(rows)('to %s %o (%s) is for %j', (action, resource, _, allowed) => {
    expect(Role.options.filter((role) => can(person(role), action, resource))).toEqual(allowed)
  })
})

test('a webhook writes what its vendor sends, and reads nothing', () => {
  const endpoint = endpointActor({ id: 'e', name: 'GitHub', scopes: ['ingest:changes', 'ingest:deployments'] })

  expect(can(endpoint, 'write', { kind: 'change' })).toBe(true)
  expect(can(endpoint, 'write', { kind: 'deployment' })).toBe(true)
  expect(can(endpoint, 'write', { kind: 'incident' })).toBe(false)
  expect(can(endpoint, 'read', { kind: 'change' })).toBe(false)
  expect(can(endpoint, 'manage', { kind: 'endpoint' })).toBe(false)
})

describe('of tokens', () => {
  test.each([
    ['ingest:incidents', 'write', 'incident'],
    ['ingest:changes', 'write', 'change'],
    ['ingest:deployments', 'write', 'deployment'],
    ['ingest:work-logs', 'write', 'work-log'],
    ['write:teams', 'write', 'team'],
    ['read', 'read', 'report'],
  ] as const)('%s is what it takes to %s a %s, and gives nothing beside it', (scope, action, kind) => {
    const without = Scope.options.filter((other) => other !== scope)

    expect(can(token(scope), action, { kind })).toBe(true)
    expect(can(token(...without), action, { kind })).toBe(false)
  })

  test('what is private to a team takes a scope of its own beside reading', () => {
    const secret: Resource = { kind: 'incident', isPrivate: true, teamId: 'mine' }

    expect(can(token('read'), 'read', secret)).toBe(false)
    expect(can(token('read:private'), 'read', secret)).toBe(false)
    expect(can(token('read', 'read:private'), 'read', secret)).toBe(true)
  })

  test('who sends changes reads the rules on telemetry, and writes none', () => {
    expect(can(token('ingest:changes'), 'read', { kind: 'telemetry-rule' })).toBe(true)
    expect(can(token('read'), 'read', { kind: 'telemetry-rule' })).toBe(true)
    expect(can(token('ingest:incidents'), 'read', { kind: 'telemetry-rule' })).toBe(false)
    expect(can(token(...Scope.options), 'write', { kind: 'telemetry-rule' })).toBe(false)
  })

  test('no token manages people, tokens or sign-on, nor reads the audit log', () => {
    const all = token(...Scope.options)

    for (const kind of ['member', 'token', 'sign-on'] as const) expect(can(all, 'manage', { kind })).toBe(false)
    expect(can(all, 'read', { kind: 'audit' })).toBe(false)
  })
})

test('whoever holds a share link reads a report and nothing else', () => {
  const share = shareActor({ id: 's', name: 'S' })

  expect(can(share, 'read', { kind: 'report' })).toBe(true)
  for (const kind of ['incident', 'change', 'work-log', 'team', 'audit'] as const)
    expect(can(share, 'read', { kind })).toBe(false)
  expect(can(share, 'write', { kind: 'incident' })).toBe(false)
})

test('the installation’s own commands may do what the policy knows', () => {
  expect(can(systemActor('command line'), 'write', { kind: 'team', teamId: 'any' })).toBe(true)
})
