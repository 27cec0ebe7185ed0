import { expect, test } from 'vitest'
import { freshDatabase } from '@/scripts/postgres/test-database'
import { CLIENT_ADDRESS_HEADER } from '@/lib/http/client-address'
import { DOOR } from './limit'
import { limitDoor } from './limit-door.server'

freshDatabase()

const from = (address: string) => new Headers({ [CLIENT_ADDRESS_HEADER]: address })

test('one address has as many tries as the limit says, however many come at once, and others keep theirs', async () => {
  const tries = await Promise.allSettled(Array.from({ length: DOOR.points + 20 }, () => limitDoor(from('203.0.113.1'))))

  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(DOOR.points)
  await expect(limitDoor(from('203.0.113.2'))).resolves.toBeDefined()
})

test('who is refused is told how long to wait, and it is true', async () => {
  const refused = await limitDoor(from('203.0.113.1')).catch((error) => error)

  expect(refused).toMatchObject({ code: 'too-many', headers: { 'RateLimit-Limit': '60', 'RateLimit-Remaining': '0' } })
  expect(Number(refused.headers['Retry-After'])).toBeGreaterThan(3500)
  expect(Number(refused.headers['Retry-After'])).toBeLessThanOrEqual(3600)
})

test('whoever was let in has not used a try up', async () => {
  for (let time = 0; time < DOOR.points + 5; time += 1) {
    const giveBack = await limitDoor(from('203.0.113.3'))
    await giveBack()
  }

  await expect(limitDoor(from('203.0.113.3'))).resolves.toBeDefined()
})
