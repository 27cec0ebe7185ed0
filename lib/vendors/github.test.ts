import { expect, test } from 'vitest'
import { ChangeItem } from '@/lib/changes/change'
import type { Fact } from './fact'
import { github } from './github'
import { UnfitPayload } from './payload'
import {
  deploymentStatusEvent,
  HEAD_SHA,
  MERGE_SHA,
  pullRequestEvent,
  pushedCommit,
  pushEvent,
  reviewEvent,
  NO_RULES,
} from './payload-factory'

const read = (event: string, payload: unknown) => github.read(event, payload, NO_RULES)
const changes = (facts: Fact[]) => facts.flatMap((fact) => (fact.kind === 'change' ? [fact.item] : []))

test('a merged pull request is a change, by the name a scan gives the commit it became', () => {
  const { facts } = read('pull_request', pullRequestEvent())

  const [item] = changes(facts)
  expect(ChangeItem.parse(item)).toEqual({
    source: 'git',
    externalId: `shop/checkout@${MERGE_SHA}`,
    eventAt: '2026-03-02T10:00:00.000Z',
    repository: 'shop/checkout',
    sha: MERGE_SHA,
    number: 12,
    title: 'Retry the payment call once',
    mergedAt: '2026-03-02T10:00:00.000Z',
    openedAt: '2026-03-01T08:00:00.000Z',
    branch: 'retry-payment',
    labels: ['payments'],
    descriptionEvidence: [],
    telemetry: { inDescription: [] },
    url: 'https://github.com/shop/checkout/pull/12',
    authorLogin: 'ana',
    linesAdded: 30,
    linesRemoved: 4,
    filesChanged: 3,
  })
})

test('what the pull request does not know is not said: neither commits, nor paths, nor shas', () => {
  const [item] = changes(read('pull_request', pullRequestEvent()).facts)

  expect(Object.keys(item!)).not.toEqual(expect.arrayContaining(['commits']))
  for (const field of ['commits', 'paths', 'shas', 'evidence', 'review', 'service', 'authorName'])
    expect(item).not.toHaveProperty(field)
})

test('of the description only the lines that tell of its origin are kept', () => {
  const body = 'Our secret plans.\n\n🤖 Generated with [Claude Code](https://claude.com/claude-code)'
  const [item] = changes(read('pull_request', pullRequestEvent({ body })).facts)

  expect(item!.descriptionEvidence).toMatchObject([{ kind: 'GENERATED_WITH' }])
  expect(JSON.stringify(item)).not.toContain('secret plans')
})

test('a checkbox of the description tells of telemetry, also in words of our own', () => {
  const body = '- [x] Added structured logs\n- [x] Dashboards told\n- [ ] Nothing else'
  const words = [{ signal: 'ALERTS' as const, presence: 'YES' as const, text: 'dashboards told', path: null }]
  const [item] = changes(github.read('pull_request', pullRequestEvent({ body }), { ...NO_RULES, words }).facts)

  expect(item!.telemetry).toMatchObject({
    inDescription: [
      { signal: 'LOGS', presence: 'YES' },
      { signal: 'ALERTS', presence: 'YES' },
    ],
  })
})

test('a label set after the merge outranks what was said at the merge', () => {
  const edited = pullRequestEvent({ labels: [], updated_at: '2026-03-04T00:00:00Z' }, 'unlabeled')
  const [item] = changes(read('pull_request', edited).facts)

  expect(item).toMatchObject({ labels: [], eventAt: '2026-03-04T00:00:00.000Z', mergedAt: '2026-03-02T10:00:00.000Z' })
})

test.each([
  ['closed without being merged, though a trial merge names a commit', { merged: false, merged_at: null }, 'closed'],
  ['open', { merged: false, merged_at: null, state: 'open' }, 'opened'],
  ['merged into another branch than the default one', { base: { ref: 'release-3' } }, 'closed'],
  ['merged into no commit that is told', { merge_commit_sha: null }, 'closed'],
])('a pull request that is %s is no change', (_, over, action) => {
  const { facts, why } = read('pull_request', pullRequestEvent(over, action))

  expect(facts).toEqual([])
  expect(why).toContain('#12')
})

test.each([
  ['approved', 'APPROVED'],
  ['changes_requested', 'CHANGES_REQUESTED'],
  ['commented', 'COMMENTED'],
  ['dismissed', 'DISMISSED'],
])('a review that is %s is told by its own id', (state, wanted) => {
  const { facts } = read('pull_request_review', reviewEvent({ state }))

  expect(facts).toEqual([
    {
      kind: 'review',
      review: {
        repository: 'shop/checkout',
        number: 12,
        externalId: '5001',
        reviewer: 'ben',
        isBot: false,
        state: wanted,
        sha: HEAD_SHA,
        submittedAt: '2026-03-01T12:00:00.000Z',
        toldAt: '2026-03-01T12:00:00.000Z',
      },
    },
  ])
})

test.each([
  { login: 'helper', type: 'Bot' },
  { login: 'coderabbitai[bot]', type: 'User' },
])('a review of %o is a bot’s', (user) => {
  expect(read('pull_request_review', reviewEvent({ user })).facts).toMatchObject([{ review: { isBot: true } }])
})

test('a review that is begun and not sent is none', () => {
  const { facts } = read('pull_request_review', reviewEvent({ state: 'pending', submitted_at: null }))

  expect(facts).toEqual([])
})

test('a commit pushed to the default branch is a change, as of when it arrived there', () => {
  const [item] = changes(read('push', pushEvent()).facts)

  expect(ChangeItem.parse(item)).toMatchObject({
    externalId: `shop/checkout@${'c'.repeat(40)}`,
    title: 'Say why a payment failed',
    mergedAt: '2026-03-03T08:00:30.000Z',
    authorEmail: 'ana@example.com',
    paths: ['lib/pay.ts', 'lib/why.ts'],
  })
})

test('commits that were on another branch before are not told again', () => {
  const known = pushedCommit({ id: 'e'.repeat(40), distinct: false })

  expect(changes(read('push', pushEvent([known, pushedCommit()])).facts)).toHaveLength(1)
  expect(read('push', pushEvent([known])).facts).toEqual([])
})

test('of a push that merges a pull request only the merge is a change, under the name its request gives it', () => {
  const inside = pushedCommit({ id: 'e'.repeat(40) })
  const merge = pushedCommit({
    id: MERGE_SHA,
    message: 'Merge pull request #12 from shop/retry-payment\n\nRetry the payment call once',
    timestamp: '2026-03-02T10:00:00Z',
  })

  const pushed = changes(read('push', pushEvent([inside, merge])).facts)
  const [requested] = changes(read('pull_request', pullRequestEvent()).facts)

  expect(pushed).toHaveLength(1)
  expect(pushed[0]).toMatchObject({ externalId: requested!.externalId, number: 12, title: requested!.title })
  expect(Date.parse(pushed[0]!.eventAt!)).toBeLessThanOrEqual(Date.parse(requested!.eventAt!))
  for (const field of ['paths', 'authorName', 'commits', 'shas']) expect(pushed[0]).not.toHaveProperty(field)
})

test('a squash is named as its request names it, and what the request says comes later', () => {
  const squash = pushedCommit({ id: MERGE_SHA, message: 'Retry (#12)', timestamp: '2026-03-02T09:59:59Z' })

  const [pushed] = changes(read('push', pushEvent([squash])).facts)

  expect(pushed).toMatchObject({ externalId: `shop/checkout@${MERGE_SHA}`, number: 12, title: 'Retry' })
  expect(pushed!.mergedAt).toBe('2026-03-02T09:59:59.000Z')
})

test('a merge that only joins lines is no change; the commits beside it are', () => {
  const join = pushedCommit({ id: 'f'.repeat(40), message: "Merge branch 'main' of github.com:shop/checkout" })

  expect(changes(read('push', pushEvent([pushedCommit(), join])).facts)).toHaveLength(1)
  expect(read('push', pushEvent([join])).why).toContain('joins')
})

test.each([
  ['to another branch', { ref: 'refs/heads/retry-payment' }],
  ['of a tag', { ref: 'refs/tags/v1' }],
  ['that deletes a tag', { ref: 'refs/tags/v1', deleted: true, commits: [], head_commit: null }],
  ['that deletes the branch', { deleted: true, commits: [], head_commit: null }],
  ['without commits', { commits: [], head_commit: null }],
])('a push %s brings no change, and says why', (_, over) => {
  const { facts, why } = read('push', pushEvent(undefined, over))

  expect(facts).toEqual([])
  expect(why).not.toBe('')
})

test('a new repository whose first push is its default branch begins with its commits', () => {
  const created = { created: true, before: '0'.repeat(40) }

  expect(changes(read('push', pushEvent(undefined, created)).facts)).toHaveLength(1)
})

test.each([
  ['success', 'SUCCESS'],
  ['failure', 'FAILURE'],
  ['error', 'FAILURE'],
])('a deployment that ends in %s is one, by its id', (state, result) => {
  expect(read('deployment_status', deploymentStatusEvent({ state })).facts).toEqual([
    {
      kind: 'deployment',
      item: {
        source: 'github',
        externalId: 'shop/checkout/7',
        eventAt: '2026-03-02T11:30:00.000Z',
        repository: 'shop/checkout',
        sha: MERGE_SHA,
        environment: 'production',
        result,
        startedAt: '2026-03-02T11:20:00.000Z',
        finishedAt: '2026-03-02T11:30:00.000Z',
      },
    },
  ])
})

test.each(['inactive', 'pending', 'queued', 'in_progress'])('a deployment that is %s has not ended', (state) => {
  const { facts, why } = read('deployment_status', deploymentStatusEvent({ state }))

  expect(facts).toEqual([])
  expect(why).not.toBe('')
})

test.each([
  ['production', {}, 'production'],
  ['Production', {}, 'production'],
  ['prod-eu', {}, 'production'],
  ['staging', {}, 'staging'],
  ['preproduction', {}, 'preproduction'],
  ['live', { production_environment: true }, 'production'],
  ['production', { production_environment: false }, 'not production'],
])('%s with %o counts as %s', (environment, deployment, wanted) => {
  const event = deploymentStatusEvent({ environment }, { ...deployment, environment })

  expect(read('deployment_status', event).facts).toMatchObject([{ item: { environment: wanted } }])
})

test.each(['ping', 'deployment', 'workflow_run', 'star', 'constructor', ''])(
  'an event of the kind “%s” brings nothing, and says why',
  (event) => {
    const { facts, why } = read(event, {})

    expect(facts).toEqual([])
    expect(why).not.toBe('')
  },
)

test('a payload that is not as described is named by its place', () => {
  expect(() => read('pull_request', pullRequestEvent({ number: 'twelve' }))).toThrow(UnfitPayload)
  expect(() => read('pull_request', pullRequestEvent({ number: 'twelve' }))).toThrow('pull_request.number')
})

test('JSON and a form with JSON in it say the same', () => {
  const json = JSON.stringify(pullRequestEvent({ title: 'Für größere Körbe' }))
  const form = new URLSearchParams({ payload: json }).toString()
  const header = (type: string) => () => type

  expect(github.parse(form, header('application/x-www-form-urlencoded'))).toEqual(JSON.parse(json))
  expect(github.parse(json, header('application/json'))).toEqual(JSON.parse(json))
  expect(() => github.parse('a=1', header('application/x-www-form-urlencoded'))).toThrow('payload')
  expect(() => github.parse('{', header('application/json'))).toThrow('not JSON')
})
