import { beforeAll, describe, expect, test } from 'vitest'
import { systemActor } from '@/lib/auth/actor'
import type { ChangeItem } from '@/lib/changes/change'
import { ingestChanges } from '@/lib/changes/ingest.server'
import { readChange } from '@/lib/changes/read.server'
import { db } from '@/lib/db/client.server'
import { toChange } from '@/lib/git/to-change'
import {
  deploymentStatusEvent,
  gitlabDeploymentEvent,
  HEAD_SHA,
  mergeRequestEvent,
  pullRequestEvent,
  pushedCommit,
  pushEvent,
  reviewEvent,
} from '@/lib/vendors/payload-factory'
import { freshDatabase } from '@/scripts/postgres/test-database'
import { TestSender } from './test-sender'

freshDatabase()

const system = systemActor('test')
const scanner = () => ({ actor: system, requestId: crypto.randomUUID(), receivedAt: new Date() })
let github: TestSender
let gitlab: TestSender
beforeAll(async () => {
  github = await TestSender.of('github')
  gitlab = await TestSender.of('gitlab')
})

let made = 100
/** A merged request that no other test tells of. */
function aRequest() {
  made += 1
  const sha = made.toString(16).padStart(40, '0')
  return { number: made, sha, over: { number: made, merge_commit_sha: sha } }
}

function scanned(sha: string, number: number): ChangeItem {
  const commit = (of: string, message: string, parents: string[]) => ({
    sha: of,
    parents,
    authorName: 'Ana',
    authorEmail: 'ana@example.com',
    committerName: 'GitHub',
    committerEmail: 'noreply@github.com',
    committedAt: Date.parse('2026-03-02T09:59:59Z'),
    message,
  })
  const part = commit(HEAD_SHA, 'Retry once\n\nCo-Authored-By: Claude <noreply@anthropic.com>', ['x'])
  const merge = commit(sha, `Merge pull request #${number} from shop/retry-payment\n\nRetry`, ['y', HEAD_SHA])
  const landing = { commit: merge, request: { number, branch: 'retry-payment', title: 'Retry' }, commits: [part] }
  const size = { linesAdded: 31, linesRemoved: 4, paths: ['lib/pay.ts'] }
  const measured = { landing, size, position: null, evidence: [] }
  return toChange(measured, { repository: 'shop/checkout', web: 'https://github.com/shop/checkout' })
}

const changeOf = (sha: string) =>
  db().change.findMany({ where: { externalId: `shop/checkout@${sha}` }, include: { shas: true, evidence: true } })

describe('one change that is told by several', () => {
  const tellers = {
    scan: async (sha: string, number: number) => void (await ingestChanges([scanned(sha, number)], scanner())),
    request: async (sha: string, number: number) =>
      void (await github.tell('pull_request', pullRequestEvent({ number, merge_commit_sha: sha }))),
    push: async (sha: string, number: number) => {
      const message = `Merge pull request #${number} from shop/retry-payment\n\nRetry`
      const merge = pushedCommit({ id: sha, message, timestamp: '2026-03-02T09:59:59Z' })
      await github.tell('push', pushEvent([pushedCommit({ id: HEAD_SHA, distinct: false }), merge]))
    },
  }
  type Teller = keyof typeof tellers
  const orders: Teller[][] = [
    ['scan', 'request', 'push'],
    ['scan', 'push', 'request'],
    ['request', 'scan', 'push'],
    ['request', 'push', 'scan'],
    ['push', 'scan', 'request'],
    ['push', 'request', 'scan'],
  ]

  test.each(orders)('is one record, and the same one: %s, %s, %s', async (...order) => {
    const { sha, number } = aRequest()
    for (const teller of order) await tellers[teller](sha, number)

    const rows = await changeOf(sha)
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({
      number,
      title: 'Retry the payment call once',
      url: 'https://github.com/shop/checkout/pull/12',
      authorLogin: 'ana',
      authorName: 'Ana',
      labels: ['payments'],
      paths: ['lib/pay.ts'],
      linesAdded: 30,
      origin: 'MIXED',
      mergedAt: new Date('2026-03-02T10:00:00Z'),
      openedAt: new Date('2026-03-01T08:00:00Z'),
    })
    expect(rows[0]!.shas.map((row) => row.sha).sort()).toEqual([sha, HEAD_SHA].sort())
    expect(await changeOf(HEAD_SHA)).toEqual([])
  })

  test('a label that is set or taken later is what holds, also where the merge is told again', async () => {
    const { sha, over } = aRequest()
    await github.tell(
      'pull_request',
      pullRequestEvent({ ...over, labels: [], updated_at: '2026-03-05T00:00:00Z' }, 'unlabeled'),
    )
    await github.tell('pull_request', pullRequestEvent(over))

    expect(await changeOf(sha)).toMatchObject([{ labels: [], version: 2 }])
  })

  test('what the description tells does not take away what a scan found', async () => {
    const { sha, over, number } = aRequest()
    const evidence = [{ kind: 'LINES', tool: 'cursor', aiLines: 30, humanLines: 1 }]
    await ingestChanges([{ ...scanned(sha, number), evidence }], scanner())
    await github.tell(
      'pull_request',
      pullRequestEvent({ ...over, body: '🤖 Generated with [Claude Code](https://x.example)' }),
    )

    const [change] = await changeOf(sha)
    expect(change!.evidence.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['LINES', 'GENERATED_WITH']))
  })

  test('an edit at GitLab finds the change by its number and leaves the merge where it was', async () => {
    const { sha, number } = aRequest()
    await gitlab.tell('Merge Request Hook', mergeRequestEvent({ iid: number, merge_commit_sha: sha }))
    const edit = { iid: number, action: 'update', title: 'Retry, and say so', updated_at: '2026-04-01 00:00:00 UTC' }
    const kept = await gitlab.tell('Merge Request Hook', mergeRequestEvent(edit, { labels: [] }))

    expect(kept.status).toBe('TAKEN')
    expect(await changeOf(sha)).toMatchObject([
      { title: 'Retry, and say so', labels: [], mergedAt: new Date('2026-03-02T10:00:00Z') },
    ])
  })
})

describe('reviews', () => {
  const review = (id: number, state: string, over: object = {}) => ({ id, state, ...over })
  const at = (hour: number) => `2026-03-01T${String(hour).padStart(2, '0')}:00:00Z`

  async function tell(number: number, over: object, request: object = {}) {
    return github.tell('pull_request_review', reviewEvent({ ...over }, { number, ...request }))
  }
  const detail = async (sha: string) => readChange((await changeOf(sha))[0]!.id, system)

  test('that came before the merge are part of the change from its first moment', async () => {
    const { sha, number, over } = aRequest()
    await tell(number, review(1, 'changes_requested', { submitted_at: at(9), commit_id: 'f'.repeat(40) }), {
      updated_at: at(9),
    })
    await tell(number, review(2, 'approved', { submitted_at: at(17) }), { updated_at: at(17) })
    await tell(number, review(3, 'approved', { submitted_at: at(18), user: { login: 'helper', type: 'Bot' } }), {
      updated_at: at(18),
    })
    await github.tell('pull_request', pullRequestEvent(over))

    expect((await detail(sha)).review).toEqual({
      approvedAt: '2026-03-01T17:00:00.000Z',
      openedAt: '2026-03-01T08:00:00.000Z',
      rounds: 2,
      changeRequests: 1,
      comments: 0,
      approvals: 1,
      hoursToApproval: 9,
      cleanFirstApproval: false,
    })
    expect(await changeOf(sha)).toMatchObject([{ version: 1 }])
  })

  test('that come after the merge give the change a new version, whether they were late or given late', async () => {
    const { sha, number, over } = aRequest()
    await github.tell('pull_request', pullRequestEvent(over))
    expect((await detail(sha)).review).toMatchObject({ rounds: null, cleanFirstApproval: null, hoursToApproval: null })

    const kept = await tell(number, review(1, 'approved', { submitted_at: at(12) }))
    expect(kept).toMatchObject({ status: 'TAKEN', records: [{ kind: 'review', outcome: 'created' }] })
    expect((await detail(sha)).review).toMatchObject({ cleanFirstApproval: true, hoursToApproval: 4 })

    await tell(number, review(1, 'dismissed', { submitted_at: at(12) }), { updated_at: '2026-03-03T00:00:00Z' })
    expect((await detail(sha)).review).toMatchObject({ approvedAt: null, approvals: 0, cleanFirstApproval: false })
    expect(await changeOf(sha)).toMatchObject([{ version: 3 }])
  })

  test('an older word does not overwrite a newer one, and the same word twice is once', async () => {
    const { sha, number, over } = aRequest()
    await github.tell('pull_request', pullRequestEvent(over))
    await tell(number, review(1, 'dismissed', { submitted_at: at(12) }), { updated_at: at(15) })
    await tell(number, review(1, 'approved', { submitted_at: at(12) }), { updated_at: at(12) })
    const again = await tell(number, review(1, 'dismissed', { submitted_at: at(12) }), { updated_at: at(15) })

    expect(again.records).toMatchObject([{ outcome: 'duplicate' }])
    expect((await detail(sha)).review).toMatchObject({ approvedAt: null })
    expect(await changeOf(sha)).toMatchObject([{ version: 2 }])
  })

  test('what a bot says of a merged change tells it nothing new', async () => {
    const { sha, number, over } = aRequest()
    await github.tell('pull_request', pullRequestEvent(over))
    await tell(number, review(1, 'approved'))
    await tell(number, review(2, 'changes_requested', { user: { login: 'coderabbitai[bot]', type: 'Bot' } }))

    expect(await changeOf(sha)).toMatchObject([{ version: 2, changeRequests: 0 }])
  })

  test('those that arrive together are all counted', async () => {
    const { sha, number, over } = aRequest()
    await github.tell('pull_request', pullRequestEvent(over))
    await Promise.all(
      Array.from({ length: 8 }, (_, id) =>
        tell(number, review(id, 'commented', { user: { login: `reviewer-${id}` }, submitted_at: at(10) })),
      ),
    )

    expect(await changeOf(sha)).toMatchObject([{ reviewComments: 8 }])
  })

  test('one that arrives while the merge does is not lost between the two', async () => {
    for (let round = 0; round < 10; round += 1) {
      const { sha, number, over } = aRequest()
      await Promise.all([github.tell('pull_request', pullRequestEvent(over)), tell(number, review(1, 'approved'))])

      expect(await changeOf(sha)).toMatchObject([{ reviewRounds: 1 }])
    }
  })

  test('of a request that is not merged are kept, and make no change', async () => {
    const { number } = aRequest()
    const kept = await tell(number, review(1, 'approved'))

    expect(kept).toMatchObject({ status: 'TAKEN', records: [{ kind: 'review', id: null }] })
    expect(await db().review.count({ where: { number } })).toBe(1)
  })
})

describe('deployments', () => {
  test('one that succeeded in production puts its change live', async () => {
    const { sha, over } = aRequest()
    await github.tell('pull_request', pullRequestEvent(over))
    const deployment = { id: made, sha }
    await github.tell('deployment_status', deploymentStatusEvent({}, deployment))
    await github.tell(
      'deployment_status',
      deploymentStatusEvent({ state: 'inactive', created_at: '2026-03-09T00:00:00Z' }, deployment),
    )

    expect(await changeOf(sha)).toMatchObject([
      { deployedAt: new Date('2026-03-02T11:30:00Z'), deployedBasis: 'DEPLOYMENT' },
    ])
    expect(await db().deployment.findMany({ where: { externalId: `shop/checkout/${made}` } })).toMatchObject([
      { result: 'SUCCESS', environment: 'production', version: 1 },
    ])
    expect(await db().service.count({ where: { slug: 'checkout' } })).toBe(1)
  })

  test('one of a repository that a rule is about is of the service that its changes are of', async () => {
    const service = await db().service.create({ data: { id: crypto.randomUUID(), slug: 'payments', name: 'Payments' } })
    const rule = { id: crypto.randomUUID(), position: 0, repository: 'shop/*', serviceId: service.id }
    await db().serviceRule.create({ data: rule })
    const { sha, over } = aRequest()
    await github.tell('pull_request', pullRequestEvent(over))
    await github.tell('deployment_status', deploymentStatusEvent({}, { id: made, sha }))
    await db().serviceRule.delete({ where: { id: rule.id } })

    expect(await changeOf(sha)).toMatchObject([{ serviceId: service.id }])
    expect(await db().deployment.findMany({ where: { sha } })).toMatchObject([{ serviceId: service.id }])
  })

  test('one whose service nobody says meets the changes of its repository in one of its name, by the order of merges too', async () => {
    const repository = { full_name: 'shop/basket' }
    const request = aRequest()
    const merged = pullRequestEvent(request.over)
    await github.tell('pull_request', { ...merged, repository: { ...merged.repository, ...repository } })
    for (const [day, sha] of [
      ['01', 'd1'],
      ['03', 'd2'],
    ] as const) {
      const at = `2026-03-${day}T11:30:00Z`
      made += 1
      const told = deploymentStatusEvent({ created_at: at }, { id: made, sha: sha.padEnd(40, '0'), created_at: at })
      await github.tell('deployment_status', { ...told, repository: { ...told.repository, ...repository } })
    }

    const [change] = await db().change.findMany({
      where: { externalId: `shop/basket@${request.sha}` },
      include: { service: true },
    })
    expect(change).toMatchObject({
      service: { slug: 'basket' },
      deployedAt: new Date('2026-03-03T11:30:00Z'),
      deployedBasis: 'MERGE_ORDER',
    })
  })

  test('one elsewhere than in production puts nothing live', async () => {
    const { sha } = aRequest()
    const kept = await gitlab.tell(
      'Deployment Hook',
      gitlabDeploymentEvent({
        deployment_id: made,
        environment: 'staging',
        environment_tier: 'staging',
        commit_url: `https://gitlab.example.com/shop/checkout/-/commit/${sha}`,
      }),
    )

    expect(kept).toMatchObject({ status: 'TAKEN' })
    expect(await db().deployment.findMany({ where: { sha } })).toMatchObject([{ environment: 'staging' }])
  })
})
