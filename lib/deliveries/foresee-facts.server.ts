import 'server-only'
import { foreseeChanges } from '@/lib/changes/ingest.server'
import { db } from '@/lib/db/client.server'
import { foreseeDeployments } from '@/lib/deployments/ingest.server'
import { titleOf } from '@/lib/git/to-change'
import { foreseeIncidents } from '@/lib/incidents/ingest.server'
import { foreseePrivate } from '@/lib/incidents/make-private.server'
import type { Ahead, ForeseenRecord } from '@/lib/ingest/foresee.server'
import type { Sender } from '@/lib/ingest/record-kind.server'
import { readAnswers } from '@/lib/reviews/answers.server'
import { findChangeOfRequest } from '@/lib/reviews/find-change-of-request.server'
import type { ToldReview } from '@/lib/reviews/review'
import { summarise } from '@/lib/reviews/summarise'
import { withReviews } from '@/lib/reviews/with-reviews.server'
import type { Fact, ToldEdit } from '@/lib/vendors/fact'
import { foreseeWorkLogs } from '@/lib/work/ingest.server'
import { ofService } from './carry-out.server'
import type { Made } from './delivery'

export type Foreseen = ForeseenRecord & { kind: Made['kind'] }

/** What `carryOut` would come to, and nothing is written. */
export async function foreseeFacts(facts: readonly Fact[], sender: Sender, ahead: Ahead): Promise<Foreseen[]> {
  const foreseen: Foreseen[] = []
  const add = (kind: Made['kind'], records: ForeseenRecord[]) =>
    foreseen.push(...records.map((record) => ({ ...record, kind })))

  for (const fact of facts)
    if (fact.kind === 'change') add('change', await foreseeChanges([await withReviews(fact.item)], sender, ahead))
  for (const fact of facts)
    if (fact.kind === 'deployment')
      add('deployment', await foreseeDeployments([await ofService(fact.item)], sender, ahead))
  for (const fact of facts)
    if (fact.kind === 'incident') add('incident', await foreseeIncidents([fact.item], sender, ahead))
  for (const fact of facts)
    if (fact.kind === 'private') add('incident', await foreseePrivate(fact.incident, sender, ahead))
  for (const fact of facts)
    if (fact.kind === 'work-log') add('work-log', await foreseeWorkLogs([fact.item], sender, ahead))
  for (const fact of facts)
    if (fact.kind === 'review') {
      add('review', [await foreseeReview(fact.review)])
      add('change', await foreseeRetold(fact.review, sender, ahead))
    }
  for (const fact of facts) if (fact.kind === 'edit') add('change', await foreseeEdit(fact.edit, sender, ahead))
  return foreseen
}

async function foreseeReview({ repository, number, externalId, toldAt, ...said }: ToldReview): Promise<ForeseenRecord> {
  const known = await db().review.findFirst({
    where: { number, externalId, repository: { name: repository } },
    select: { state: true, reviewer: true, toldAt: true },
  })
  const after = { state: said.state, reviewer: said.reviewer }
  const bare = { id: null, externalId, problems: [] }
  if (!known) return { ...bare, outcome: 'created', before: {}, after }

  const isNews = known.toldAt < new Date(toldAt) && (known.state !== said.state || known.reviewer !== said.reviewer)
  if (!isNews) return { ...bare, outcome: 'duplicate', before: {}, after: {} }
  return { ...bare, outcome: 'updated', before: { state: known.state, reviewer: known.reviewer }, after }
}

/** The change that hears of a review, where its summary would be another. */
async function foreseeRetold(review: ToldReview, sender: Sender, ahead: Ahead): Promise<ForeseenRecord[]> {
  const change = await findChangeOfRequest(review)
  if (!change) return []
  const answers = await readAnswers(review)
  const known = answers.find(({ externalId }) => externalId === review.externalId)
  if (known && Date.parse(known.toldAt) >= Date.parse(review.toldAt)) return []

  const told = [...answers.filter((answer) => answer !== known), { ...review, sha: review.sha ?? null }]
  const summary = summarise(told, change.authorLogin)
  const at = Math.max(change.eventAt.getTime(), ...told.map(({ toldAt }) => Date.parse(toldAt)))
  const item = { ...change.told, eventAt: new Date(at).toISOString(), review: summary }
  const foreseen = await foreseeChanges([item], sender, ahead)
  return foreseen.filter(({ after }) => Object.keys(after).length > 0)
}

async function foreseeEdit({ title, labels, at, ...request }: ToldEdit, sender: Sender, ahead: Ahead) {
  const change = await findChangeOfRequest(request)
  if (!change) return []
  const { told } = change
  return foreseeChanges([{ ...told, eventAt: at, title: titleOf(title, told.sha), labels }], sender, ahead)
}
