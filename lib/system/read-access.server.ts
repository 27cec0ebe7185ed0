import 'server-only'
import { db } from '@/lib/db/client.server'
import { counted } from '@/lib/format'
import { longDay } from '@/lib/format-time'
import { readTimeZone } from '@/lib/organisation/time-zone.server'
import { dayAt } from '@/lib/time/zone'
import type { HealthLine } from './health'

const SOON_MS = 14 * 86_400_000

/** Who can get in now, and which programs soon cannot. */
export async function readAccess(now = new Date()): Promise<HealthLine[]> {
  const soon = new Date(now.getTime() + SOON_MS)
  const [sessions, tokens, expiring, timeZone] = await Promise.all([
    db().session.count({ where: { expiresAt: { gt: now } } }),
    db().apiToken.count({ where: { revokedAt: null, expiresAt: { gt: now } } }),
    db().apiToken.findMany({
      where: { revokedAt: null, expiresAt: { gt: now, lte: soon } },
      select: { name: true, expiresAt: true },
      orderBy: { expiresAt: 'asc' },
    }),
    readTimeZone(),
  ])

  return [
    { about: 'Sessions', state: 'GOOD', says: `${counted(sessions, 'session')} open.` },
    expiring.length === 0
      ? { about: 'Tokens', state: 'GOOD', says: `${counted(tokens, 'token')}; none expires within 14 days.` }
      : {
          about: 'Tokens',
          state: 'LOOK',
          says: `${expiring
            .map(({ name, expiresAt }) => `${name} expires on ${longDay(dayAt(expiresAt, timeZone))}`)
            .join(', ')}. Make new ones before.`,
        },
  ]
}
