import { v7 as uuid } from 'uuid'
import { beforeAll, expect, test } from 'vitest'
import { systemActor } from '@/lib/auth/actor'
import { db } from '@/lib/db/client.server'
import { anIncident } from '@/prisma/factories'
import { newPerson } from '@/scripts/postgres/test-callers'
import { freshDatabase } from '@/scripts/postgres/test-database'
import { findIncident } from './find.server'
import { ingestIncidents } from './ingest.server'

freshDatabase()

const actor = systemActor('test')
const teamId = uuid()
let theirs: Awaited<ReturnType<typeof newPerson>>
let gone: Awaited<ReturnType<typeof newPerson>>

beforeAll(async () => {
  await db().team.create({ data: { id: teamId, slug: 'payments', name: 'Payments' } })
  theirs = await newPerson({ teamId })
  gone = await newPerson({ teamId })
  await db().user.update({ where: { id: gone.id }, data: { disabledAt: new Date() } })
})

const personOf = async ({ email }: { email: string }) => (await db().person.findUniqueOrThrow({ where: { email } })).id
const named = (assigneeId: string) =>
  ingestIncidents([anIncident({ assigneeId })], { actor, requestId: 'test', receivedAt: new Date() })

test('an incident is given to who is named by their id', async () => {
  const { results } = await named(await personOf(theirs))

  expect(await findIncident(results[0]!.id!, actor)).toMatchObject({ assignee: 'Some Body' })
  const { assignee } = await db().incident.findUniqueOrThrow({
    where: { id: results[0]!.id! },
    select: { assignee: { select: { email: true } } },
  })
  expect(assignee?.email).toBe(theirs.email)
})

test('an id of nobody who gets in is refused at its field', async () => {
  for (const id of [uuid(), await personOf(gone)])
    expect((await named(id)).results[0]).toMatchObject({
      outcome: 'rejected',
      errors: [{ pointer: '/assigneeId', detail: 'is nobody here' }],
    })
})
