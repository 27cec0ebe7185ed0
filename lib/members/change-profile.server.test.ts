import { expect, test } from 'vitest'
import { findSession, type Session } from '@/lib/auth/find-session.server'
import { db } from '@/lib/db/client.server'
import { asPerson, newPerson } from '@/scripts/postgres/test-callers'
import { freshDatabase } from '@/scripts/postgres/test-database'
import { namesOf } from '@/lib/time/zone-names'
import { changeProfile } from './change-profile.server'
import { ProfileChange } from './profile'

freshDatabase()

async function chosen(timeZone: string): Promise<string | null> {
  const person = await newPerson({})
  const session = (await findSession(new Headers(await asPerson(person)))) as Session
  await changeProfile(session, ProfileChange.parse({ timeZone }), crypto.randomUUID())
  return (await db().user.findUniqueOrThrow({ where: { id: person.id } })).timeZone
}

test.each(['Asia/Calcutta', 'Asia/Kolkata', 'Europe/Kiev', 'Europe/Kyiv'])(
  '%s is taken, and stored under a name that Postgres and we know',
  async (zone) => {
    const stored = (await chosen(zone))!

    expect(namesOf(zone)).toContain(stored)
    await expect(db().$queryRaw`select now() at time zone ${stored}`).resolves.toHaveLength(1)
    expect(new Intl.DateTimeFormat('en', { timeZone: stored })).toBeDefined()
  },
)

test('a zone that was never renamed is stored as it is spelt, however it was typed', async () => {
  expect(await chosen('europe/berlin')).toBe('Europe/Berlin')
  expect(await chosen('US/Eastern')).toBe('US/Eastern')
})
