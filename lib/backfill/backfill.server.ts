import 'server-only'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Actor, endpointActor } from '@/lib/auth/actor'
import { must } from '@/lib/auth/must.server'
import { carryOut } from '@/lib/deliveries/carry-out.server'
import type { Outcome } from '@/lib/ingest/batch'
import type { Sender } from '@/lib/ingest/record-kind.server'
import { keepReviews } from '@/lib/reviews/keep-reviews.server'
import { readAnswers } from '@/lib/reviews/answers.server'
import { summarise } from '@/lib/reviews/summarise'
import type { Fact } from '@/lib/vendors/fact'
import { Repository } from '@/lib/vendors/github/repository'
import { github } from '@/lib/vendors/github'
import { findAsked } from './find-asked.server'
import { GitHubApi } from './github-api.server'
import { type MergedRequest, mergedRequests } from './merged-requests.server'
import { pastDeployments } from './past-deployments.server'

export type Wish = { endpointId: string; repository: string; since: Date }
export type Watch = {
  wait?: (ms: number, why: string) => Promise<void>
  onProgress?: (filled: Filled) => void
}

/** What there was, and what became of it. `known`: told before as it is, and not asked for again. */
export type Filled = {
  repository: string
  requests: number
  deployments: number
  known: number
  outcomes: Record<Outcome, number>
  problems: string[]
  asked: number
}

/**
 * Asks GitHub for what it did not send: requests merged since then with their commits and reviews, and deployments with
 * what became of them. Each is written when it is read, so that a run that is stopped goes on where it was; a second
 * run finds nothing new.
 */
export async function backfill(
  { endpointId, repository: name, since }: Wish,
  actor: Actor,
  watch: Watch = {},
): Promise<Filled> {
  must(actor, 'manage', { kind: 'endpoint' })
  const { endpoint, apiUrl, token } = await findAsked(endpointId)
  const { wait = (ms) => sleep(ms), onProgress } = watch
  const api = new GitHubApi(apiUrl, token, wait)
  const repository = await api.get(`/repos/${name}`, Repository)

  const outcomes = { created: 0, updated: 0, duplicate: 0, stale: 0, rejected: 0 }
  const filled: Filled = {
    repository: repository.full_name,
    requests: 0,
    deployments: 0,
    known: 0,
    outcomes,
    problems: [],
    asked: 0,
  }
  const writer = endpointActor({ ...endpoint, scopes: github.scopes })
  const requestId = crypto.randomUUID()
  const write = async (facts: Fact[]) => {
    const { records, problems } = await carryOut(facts, { actor: writer, requestId, receivedAt: new Date() })
    for (const { outcome } of records) outcomes[outcome] += 1
    filled.problems.push(...problems)
  }

  for await (const request of mergedRequests(api, repository, since.getTime())) {
    filled.requests += 1
    if (request === null) filled.known += 1
    else await write([await withAnswers(request, { actor: writer, requestId, receivedAt: new Date() })])
    onProgress?.({ ...filled, asked: api.asked })
  }
  for await (const items of pastDeployments(api, repository, since.getTime())) {
    filled.deployments += 1
    if (items === null) filled.known += 1
    else await write(items.map((item) => ({ kind: 'deployment', item })))
    onProgress?.({ ...filled, asked: api.asked })
  }
  return { ...filled, asked: api.asked }
}

/** Where GitHub was asked for all reviews, that there is none is known, too. */
async function withAnswers({ item, reviews }: MergedRequest, sender: Sender): Promise<Fact> {
  if (reviews.length > 0) await keepReviews(reviews, sender)
  const answers = await readAnswers({ repository: item.repository, number: item.number! })
  return { kind: 'change', item: { ...item, review: summarise(answers, item.authorLogin ?? null) } }
}
