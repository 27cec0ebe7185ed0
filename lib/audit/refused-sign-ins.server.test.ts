import { expect, test } from 'vitest'
import { db } from '@/lib/db/client.server'
import { CLIENT_ADDRESS_HEADER } from '@/lib/http/client-address'
import { SIGN_IN_FROM_ADDRESS, SIGN_IN_TO_ACCOUNT_FROM_ADDRESS } from '@/lib/limits/limit'
import { signIn } from '@/lib/sessions/sign-in.server'
import { freshDatabase } from '@/scripts/postgres/test-database'

freshDatabase()

const guess = (email: string, address: string) =>
  signIn(
    { email, password: 'a guess like any' },
    new Headers({ [CLIENT_ADDRESS_HEADER]: address }),
    crypto.randomUUID(),
  )
const lines = () => db().auditEvent.count({ where: { action: 'session.refused' } })

test('guesses at one account leave as many lines as the limit lets through, and none after', async () => {
  await Promise.allSettled(Array.from({ length: 40 }, () => guess('a@example.com', '192.0.2.1')))

  expect(await lines()).toBe(SIGN_IN_TO_ACCOUNT_FROM_ADDRESS.points)
})

test('guesses at many accounts from one address leave no more than the limit of that address', async () => {
  const before = await lines()

  await Promise.allSettled(Array.from({ length: 160 }, (_, n) => guess(`user-${n}@example.com`, '192.0.2.77')))

  expect((await lines()) - before).toBe(SIGN_IN_FROM_ADDRESS.points)
})
