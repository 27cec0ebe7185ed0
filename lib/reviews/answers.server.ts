import 'server-only'
import { db } from '@/lib/db/client.server'
import type { Answer } from './summarise'

export type RequestName = { repository: string; number: number }
export type KnownAnswer = Answer & { toldAt: string }

/** Everything that reviewers said of a request, as far as it was told. */
export async function readAnswers({ repository, number }: RequestName): Promise<KnownAnswer[]> {
  const rows = await db('writing').review.findMany({
    where: { number, repository: { name: repository } },
    select: { externalId: true, reviewer: true, isBot: true, state: true, sha: true, submittedAt: true, toldAt: true },
  })
  return rows.map(({ submittedAt, toldAt, ...row }) => ({
    ...row,
    submittedAt: submittedAt.toISOString(),
    toldAt: toldAt.toISOString(),
  }))
}
