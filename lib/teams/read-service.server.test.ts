import { expect, test } from 'vitest'
import { systemActor } from '@/lib/auth/actor'
import { freshDatabase } from '@/scripts/postgres/test-database'
import { readService } from './read-service.server'
import { setDependencies } from './set-dependencies.server'
import { setUpService } from './set-up-service.server'
import { setUpTeam } from './set-up-team.server'

freshDatabase()

const actor = systemActor('test')

test('a service says whose it is, what it depends on and what depends on it, each by its name', async () => {
  await setUpTeam('payments', { name: 'Money' }, actor, 'r')
  await setUpService('ledger', { name: 'Ledger', team: 'payments', tier: 1 }, actor, 'r')
  await setUpService('bus', { name: 'Zebra bus', team: null, tier: null }, actor, 'r')
  await setUpService('web', { name: 'Web', team: null, tier: null }, actor, 'r')
  await setUpService('app', { name: 'App', team: null, tier: null }, actor, 'r')
  await setDependencies('ledger', { dependsOn: ['bus'] }, actor, 'r')
  for (const slug of ['web', 'app']) await setDependencies(slug, { dependsOn: ['ledger'] }, actor, 'r')

  expect(await readService('ledger', actor)).toEqual({
    slug: 'ledger',
    name: 'Ledger',
    tier: 1,
    isSetUp: true,
    team: { slug: 'payments', name: 'Money' },
    dependsOn: [{ slug: 'bus', name: 'Zebra bus' }],
    dependents: [
      { slug: 'app', name: 'App' },
      { slug: 'web', name: 'Web' },
    ],
  })
  expect(await readService('bus', actor)).toMatchObject({ team: null, tier: null, dependsOn: [] })
})

test('a service that nobody named is none', async () => {
  expect(await readService('nowhere', actor)).toBeNull()
})
