import { v7 as uuid } from 'uuid'
import { beforeEach, describe, expect, test } from 'vitest'
import { personActor } from '@/lib/auth/actor'
import { send, someone, system } from '@/lib/causes/causes-factory.server'
import { db } from '@/lib/db/client.server'
import { freshDatabase } from '@/scripts/postgres/test-database'
import { setDependencies } from './set-dependencies.server'

freshDatabase()

let service: string
beforeEach(() => void (service = `service-${uuid()}`))

describe('what a service depends on', () => {
  test('is a list of other services that are known, in place of what was set before', async () => {
    const [a, b] = [`a-${service}`, `b-${service}`]
    await send(service, {}, { service: a }, { service: b })

    expect(await setDependencies(service, { dependsOn: [b, a, a] }, system, 'r')).toEqual({ dependsOn: [a, b] })
    expect(await setDependencies(service, { dependsOn: [a] }, system, 'r')).toEqual({ dependsOn: [a] })
    await expect(setDependencies(service, { dependsOn: [a, service, 'unknown'] }, system, 'r')).rejects.toMatchObject({
      details: { errors: [{ pointer: '/dependsOn/1' }, { pointer: '/dependsOn/2' }] },
    })
  })

  test('is for the lead of its team to say', async () => {
    const team = `team-${service}`
    await send(service, { team })
    const { id } = await db().team.findUniqueOrThrow({ where: { slug: team } })
    const { id: personId } = await someone('L', 'LEAD')
    const lead = (teamIds: string[]) =>
      personActor({ id: personId, name: 'L', role: 'LEAD', email: 'l@example.com', teamIds })

    await expect(setDependencies(service, { dependsOn: [] }, lead([uuid()]), 'r')).rejects.toMatchObject({
      code: 'forbidden',
    })
    expect(await setDependencies(service, { dependsOn: [] }, lead([id]), 'r')).toEqual({ dependsOn: [] })
  })
})
