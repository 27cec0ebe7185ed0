import 'server-only'
import { ingestChanges } from '@/lib/changes/ingest.server'
import type { DeploymentItem } from '@/lib/deployments/deployment'
import { ingestDeployments } from '@/lib/deployments/ingest.server'
import { serviceOf } from '@/lib/deployments/service-of.server'
import { ingestIncidents } from '@/lib/incidents/ingest.server'
import { makePrivate } from '@/lib/incidents/make-private.server'
import type { BatchAnswer } from '@/lib/ingest/batch'
import { MAX_RECORDS } from '@/lib/ingest/batch'
import type { Sender } from '@/lib/ingest/record-kind.server'
import { keepReviews } from '@/lib/reviews/keep-reviews.server'
import { retellEdit } from '@/lib/reviews/retell-edit.server'
import { retellReviews } from '@/lib/reviews/retell-reviews.server'
import { withReviews } from '@/lib/reviews/with-reviews.server'
import type { Fact, ToldDeployment } from '@/lib/vendors/fact'
import { ingestWorkLogs } from '@/lib/work/ingest.server'
import type { Made } from './delivery'
import { KIND_NAMES } from './words'

export type Carried = { records: Made[]; problems: string[] }

/** Writes what was told, by the same verbs as everybody's. */
export async function carryOut(facts: readonly Fact[], sender: Sender): Promise<Carried> {
  const carried: Carried = { records: [], problems: [] }

  const changes = facts.flatMap((fact) => (fact.kind === 'change' ? [fact.item] : []))
  for (const some of inBatches(changes)) {
    const items = await Promise.all(some.map(withReviews))
    add(carried, 'change', await ingestChanges(items, sender))
    // A review that came meanwhile found no change to tell it of.
    for (const { repository, number } of items) if (number) await retellReviews({ repository, number }, sender)
  }

  const deployments = facts.flatMap((fact) => (fact.kind === 'deployment' ? [fact.item] : []))
  for (const some of inBatches(deployments)) {
    const items = await Promise.all(some.map(ofService))
    add(carried, 'deployment', await ingestDeployments(items, sender))
  }

  const incidents = facts.flatMap((fact) => (fact.kind === 'incident' ? [fact.item] : []))
  for (const some of inBatches(incidents)) add(carried, 'incident', await ingestIncidents(some, sender))

  for (const fact of facts) {
    const answer = fact.kind === 'private' ? await makePrivate(fact.incident, sender) : null
    if (answer) add(carried, 'incident', answer)
  }

  const workLogs = facts.flatMap((fact) => (fact.kind === 'work-log' ? [fact.item] : []))
  for (const some of inBatches(workLogs)) add(carried, 'work-log', await ingestWorkLogs(some, sender))

  const reviews = facts.flatMap((fact) => (fact.kind === 'review' ? [fact.review] : []))
  if (reviews.length > 0) carried.records.push(...(await keepReviews(reviews, sender)))

  for (const fact of facts) {
    const answer = fact.kind === 'edit' ? await retellEdit(fact.edit, sender) : null
    if (answer) add(carried, 'change', answer)
  }
  return carried
}

/** As it is filed: of the service that its repository is of, where it names none. */
export async function ofService(item: ToldDeployment): Promise<DeploymentItem> {
  return 'service' in item ? item : { ...item, service: await serviceOf(item.repository) }
}

function inBatches<Item>(items: readonly Item[]): Item[][] {
  return Array.from({ length: Math.ceil(items.length / MAX_RECORDS) }, (_, at) =>
    items.slice(at * MAX_RECORDS, (at + 1) * MAX_RECORDS),
  )
}

function add(carried: Carried, kind: Made['kind'], { results }: BatchAnswer): void {
  for (const { id, outcome, errors } of results) {
    carried.records.push({ kind, id: id ?? null, outcome })
    for (const { pointer, detail } of errors ?? [])
      carried.problems.push(`The ${KIND_NAMES[kind]}’s ${pointer.slice(1) || 'whole'} ${detail}.`)
  }
}
