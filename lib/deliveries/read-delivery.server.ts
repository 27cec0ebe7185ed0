import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { must } from '@/lib/auth/must.server'
import { db } from '@/lib/db/client.server'
import { openSecrets } from '@/lib/endpoints/secrets.server'
import { env } from '@/lib/env.server'
import { AppError } from '@/lib/errors'
import { zoneFor } from '@/lib/organisation/zone-for.server'
import { Prisma } from '@/prisma/generated/client'
import type { DeliveryDetail } from './delivery'
import { asItems, readRows } from './list-deliveries.server'
import { maskText } from './mask'
import { shownBody } from './shown-body'

/** One delivery as it came, with its secrets masked. */
export async function readDelivery(id: string, actor: Actor): Promise<DeliveryDetail> {
  must(actor, 'manage', { kind: 'endpoint' })
  const [[item], row] = await Promise.all([
    readRows(Prisma.sql`d.id = ${id}::uuid`, 1).then(asItems),
    db().delivery.findUnique({
      where: { id },
      select: {
        headers: true,
        body: true,
        attempts: true,
        requestId: true,
        processedAt: true,
        endpoint: { select: { id: true, secret: true, previousSecret: true, previousUntil: true } },
      },
    }),
  ])
  if (!item || !row) throw new AppError('not-found', 'There is no such delivery.')

  const known = openSecrets({ ...row.endpoint, previousUntil: FOREVER }, new Date())
  const headers = Object.entries(row.headers as Record<string, string>)
  return {
    ...item,
    problem: item.problem && maskText(item.problem, known),
    headers: Object.fromEntries(headers.map(([name, value]) => [name, maskText(value, known)])),
    body: row.body && shownBody(row.body, known),
    bodyDays: env().DELIVERY_BODY_DAYS,
    attempts: row.attempts,
    requestId: row.requestId,
    processedAt: row.processedAt?.toISOString() ?? null,
    timeZone: await zoneFor(actor),
  }
}

/** A secret that is not believed any more may still be one elsewhere. */
const FOREVER = new Date(8.64e15)
