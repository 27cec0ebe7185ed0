import 'server-only'
import { writeAudit } from '@/lib/audit/write.server'
import type { Actor } from '@/lib/auth/actor'
import { db } from '@/lib/db/client.server'
import { transact } from '@/lib/db/transact.server'
import { env } from '@/lib/env.server'
import { DIGEST_TESTS } from '@/lib/limits/limit'
import { take } from '@/lib/limits/take.server'
import { readTimeZone } from '@/lib/organisation/time-zone.server'
import { compose } from './compose.server'
import type { DigestPreview, DigestTest, DigestWay } from './digest'
import { lastWeek } from './due'
import { requireDigest } from './require-digest.server'
import type { Outcome } from '@/lib/outgoing/outcome'
import { post } from './sending/post.server'
import { wordsOf } from './words'

/** Sends a digest now, of the last week that is over, and says what came of it. What is due on Monday stays due. */
export async function tryDigest(id: string, actor: Actor, requestId: string, now = new Date()): Promise<DigestTest> {
  const digest = await requireDigest(id, actor)
  await take(DIGEST_TESTS, id)
  const week = lastWeek(await readTimeZone(), now)
  const message = await compose(week, digest.team?.slug ?? null, { isTest: true, now })
  await transact(async (tx) =>
    writeAudit(tx, actor, requestId, [
      { action: 'digest.tested', entity: 'digest', entityId: id, after: { ...wordsOf(digest), week } },
    ]),
  )

  const { webhook } = await db().digest.findUniqueOrThrow({ where: { id }, select: { webhook: true } })
  const ways: DigestWay[] = [
    ...(digest.recipients.length > 0 ? ['MAIL' as const] : []),
    ...(webhook ? ['WEBHOOK' as const] : []),
  ]
  // A test is a mail of its own each time: one with the id of Monday's would hide that.
  const messageId = `<digest-test-${requestId}@${new URL(env().BASE_URL).hostname}>`
  const where = { id, recipients: digest.recipients, webhook, messageId }
  const results = await Promise.all(
    ways.map(async (way) => ({ way, ...asResult(await post({ ...where, way }, message)) })),
  )
  return { week, results }
}

/** What it would say if it were sent now. */
export async function previewDigest(id: string, actor: Actor, now = new Date()): Promise<DigestPreview> {
  const { team } = await requireDigest(id, actor)
  const week = lastWeek(await readTimeZone(), now)
  const { subject, text } = await compose(week, team?.slug ?? null, { now })
  return { week, subject, text }
}

const asResult = ({ kind, detail }: Outcome) => ({ status: kind === 'REFUSED' ? ('FAILED' as const) : kind, detail })
