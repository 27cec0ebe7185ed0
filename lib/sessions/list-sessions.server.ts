import 'server-only'
import { IDLE_MS, type Session } from '@/lib/auth/find-session.server'
import { db } from '@/lib/db/client.server'
import { zoneFor } from '@/lib/organisation/zone-for.server'
import { browserWords } from './browser-words'
import type { SessionPage } from './session'

/** Where somebody is signed in; this browser first, then the latest seen. */
export async function listSessions({ id, actor }: Session): Promise<SessionPage> {
  const rows = await db().session.findMany({
    where: { userId: actor.id!, expiresAt: { gt: new Date() }, lastSeenAt: { gt: new Date(Date.now() - IDLE_MS) } },
    select: { id: true, ipAddress: true, userAgent: true, createdAt: true, lastSeenAt: true },
    orderBy: { lastSeenAt: 'desc' },
    take: 200,
  })

  const items = rows.map((row) => ({
    id: row.id,
    isThis: row.id === id,
    browser: browserWords(row.userAgent),
    address: row.ipAddress || null,
    signedInAt: row.createdAt.toISOString(),
    lastSeenAt: row.lastSeenAt.toISOString(),
  }))
  return { items: items.sort((a, b) => Number(b.isThis) - Number(a.isThis)), timeZone: await zoneFor(actor) }
}
