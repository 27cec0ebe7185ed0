import { v7 as uuid } from 'uuid'
import { expect, test } from 'vitest'
import { writeAudit } from '@/lib/audit/write.server'
import { db } from '@/lib/db/client.server'
import { transact } from '@/lib/db/transact.server'
import { changeMember } from '@/lib/members/change-member.server'
import { createToken } from '@/lib/tokens/create-token.server'
import { revokeToken } from '@/lib/tokens/revoke-token.server'
import { newPerson } from '@/scripts/postgres/test-callers'
import { freshDatabase } from '@/scripts/postgres/test-database'
import { type Actor, personActor, systemActor, tokenActor } from './actor'
import type { Role } from './role'

freshDatabase()

const system = systemActor('test')

async function member(role: Role): Promise<Actor> {
  const { email } = await newPerson({ role })
  const { id, name } = await db().user.findUniqueOrThrow({ where: { email } })
  return personActor({ id, name, email, role, teamIds: [] })
}

/** A deed that was allowed when it began. */
function deedOf(actor: Actor) {
  const slug = `deed-${uuid()}`
  const doIt = transact.bind(null, async (tx) => {
    await tx.team.create({ data: { id: uuid(), slug, name: 'Deed' } })
    writeAudit(tx, actor, 'r', [{ action: 'team.set-up', entity: 'team', entityId: uuid() }])
  })
  return { doIt, isDone: async () => (await db().team.count({ where: { slug } })) === 1 }
}

test.each([{ isDisabled: true }, { role: 'VIEWER' as const }])(
  'what was on its way from somebody who then became %o is not kept',
  async (wish) => {
    await member('ADMINISTRATOR')
    const actor = await member('LEAD')
    const { doIt, isDone } = deedOf(actor)
    await changeMember(actor.id!, wish, system, 'r')

    await expect(doIt()).rejects.toMatchObject({ code: 'forbidden' })

    expect(await isDone()).toBe(false)
  },
)

test('what was on its way under a token that was then revoked is not kept', async () => {
  const token = await createToken({ name: 't', scopes: ['write:teams'], source: null, days: 1 }, system)
  const { doIt, isDone } = deedOf(tokenActor({ id: token.id, name: 't', scopes: ['write:teams'], source: null }))
  await revokeToken(token.id, system, 'r')

  await expect(doIt()).rejects.toMatchObject({ code: 'forbidden' })

  expect(await isDone()).toBe(false)
})

test('whoever lost the office does not give it back to themselves', async () => {
  const [stays, leaves] = [await member('ADMINISTRATOR'), await member('ADMINISTRATOR')]
  await changeMember(leaves.id!, { role: 'VIEWER', isDisabled: true }, stays, 'r')

  const comeback = changeMember(leaves.id!, { role: 'ADMINISTRATOR', isDisabled: false }, leaves, 'r')

  await expect(comeback).rejects.toMatchObject({ code: 'forbidden' })
})

test('whoever still stands is kept', async () => {
  const { doIt, isDone } = deedOf(await member('LEAD'))

  await doIt()

  expect(await isDone()).toBe(true)
})
