import { expect, test } from 'vitest'
import { ChangeItem } from '@/lib/changes/change'
import type { Fact } from './fact'
import { gitlab } from './gitlab'
import {
  gitlabCommit,
  gitlabDeploymentEvent,
  gitlabPushEvent,
  HEAD_SHA,
  MERGE_SHA,
  mergeRequestEvent,
  NO_RULES,
} from './payload-factory'

const read = (event: string, payload: unknown) => gitlab.read(event, payload, NO_RULES)
const changes = (facts: Fact[]) => facts.flatMap((fact) => (fact.kind === 'change' ? [fact.item] : []))

test('a merged merge request is a change, and an address that GitLab keeps back is none', () => {
  const [item] = changes(read('Merge Request Hook', mergeRequestEvent()).facts)

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
    url: 'https://gitlab.example.com/shop/checkout/-/merge_requests/12',
    authorName: 'Ana',
  })
})

test.each([
  ['a merge', {}, MERGE_SHA],
  ['a squash without a merge', { merge_commit_sha: null, squash_commit_sha: 'f'.repeat(40) }, 'f'.repeat(40)],
  ['a fast-forward', { merge_commit_sha: null }, HEAD_SHA],
])('%s names the commit that is on the default branch', (_, attributes, sha) => {
  expect(changes(read('Merge Request Hook', mergeRequestEvent(attributes)).facts)).toMatchObject([{ sha }])
})

test('what is changed after the merge adds to the change, and does not date the merge anew', () => {
  const edited = mergeRequestEvent({ action: 'update', updated_at: '2026-03-09T00:00:00Z' })

  expect(read('Merge Request Hook', edited).facts).toEqual([
    {
      kind: 'edit',
      edit: {
        repository: 'shop/checkout',
        number: 12,
        title: 'Retry the payment call once',
        labels: ['payments'],
        at: '2026-03-09T00:00:00.000Z',
      },
    },
  ])
})

test.each([
  ['approved', 'APPROVED'],
  ['approval', 'APPROVED'],
  ['unapproved', 'DISMISSED'],
  ['unapproval', 'DISMISSED'],
])('a merge request that is %s by somebody has their answer', (action, state) => {
  const { facts } = read('Merge Request Hook', mergeRequestEvent({ action, state: 'opened' }))

  expect(facts).toMatchObject([{ kind: 'review', review: { reviewer: 'ben', state, externalId: 'ben/approval' } }])
})

test('a reviewer who now asks for changes has answered', () => {
  const reviewers = {
    previous: [{ username: 'ben', state: 'unreviewed' }],
    current: [{ username: 'ben', state: 'requested_changes' }],
  }
  const event = mergeRequestEvent({ action: 'update', state: 'opened' }, { changes: { reviewers } })

  expect(read('Merge Request Hook', event).facts).toMatchObject([{ review: { state: 'CHANGES_REQUESTED' } }])
})

test.each([
  ['open', { state: 'opened', action: 'open' }],
  ['closed', { state: 'closed', action: 'close' }],
  ['merged elsewhere', { target_branch: 'release-3' }],
])('a merge request that is %s is no change', (_, attributes) => {
  const { facts, why } = read('Merge Request Hook', mergeRequestEvent(attributes))

  expect(facts).toEqual([])
  expect(why).toContain('!12')
})

test('a push to the default branch brings its commits', () => {
  const [item] = changes(read('Push Hook', gitlabPushEvent()).facts)

  expect(ChangeItem.parse(item)).toMatchObject({ mergedAt: '2026-03-03T08:00:00.000Z', authorName: 'Ana' })
  expect(item).not.toHaveProperty('authorEmail')
})

test('a merge commit is the change of the request it closes', () => {
  const message = "Merge branch 'retry-payment' into 'main'\n\nRetry once\n\nSee merge request shop/checkout!12"
  const merge = gitlabCommit({ id: MERGE_SHA, message })

  expect(changes(read('Push Hook', gitlabPushEvent([gitlabCommit(), merge])).facts)).toMatchObject([
    { externalId: `shop/checkout@${MERGE_SHA}`, number: 12, title: 'Retry once' },
  ])
})

test.each([
  ['to another branch', { ref: 'refs/heads/other' }],
  ['of a tag', { ref: 'refs/tags/v1' }],
  ['that deletes', { after: '0'.repeat(40), commits: [] }],
])('a push %s brings none', (_, over) => {
  expect(read('Push Hook', gitlabPushEvent(undefined, over)).facts).toEqual([])
})

test('the sha of a deployment is the end of the address of its commit, and its tier says whether it is production', () => {
  expect(read('Deployment Hook', gitlabDeploymentEvent()).facts).toEqual([
    {
      kind: 'deployment',
      item: {
        source: 'gitlab',
        externalId: 'shop/checkout/7',
        eventAt: '2026-03-02T11:30:00.000Z',
        repository: 'shop/checkout',
        sha: MERGE_SHA,
        environment: 'production',
        result: 'SUCCESS',
        finishedAt: '2026-03-02T11:30:00.000Z',
      },
    },
  ])
})

test.each([
  ['failed', 'FAILURE'],
  ['canceled', 'CANCELLED'],
])('a deployment that %s is one', (status, result) => {
  expect(read('Deployment Hook', gitlabDeploymentEvent({ status })).facts).toMatchObject([{ item: { result } }])
})

test('a deployment that runs has not ended', () => {
  expect(read('Deployment Hook', gitlabDeploymentEvent({ status: 'running' })).facts).toEqual([])
})

test('a system hook is read by what its body says it is', () => {
  expect(read('System Hook', mergeRequestEvent()).facts).toMatchObject([{ kind: 'change' }])
  expect(read('System Hook', { event_name: 'user_create' }).facts).toEqual([])
})

test.each(['Pipeline Hook', 'Tag Push Hook', 'Wiki Page Hook', ''])('“%s” brings nothing', (event) => {
  expect(read(event, {})).toMatchObject({ facts: [], why: expect.stringMatching(/./) })
})
