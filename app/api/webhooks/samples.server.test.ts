import { existsSync, readFileSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import { db } from '@/lib/db/client.server'
import { freshDatabase } from '@/scripts/postgres/test-database'
import { TestSender } from './test-sender'

freshDatabase()

const folder = new URL('../../../../shared/formats/payloads/', import.meta.url)
const isThere = existsSync(folder)

let senders: Record<string, TestSender>
beforeAll(async () => {
  senders = { github: await TestSender.of('github'), gitlab: await TestSender.of('gitlab') }
})

type Sample = [file: string, event: string, status: string, kinds: string[]]

/** Payloads that vendors really sent or publish, valid ones and traps alike. */
const samples: Sample[] = [
  ['github.pull_request.closed-merged', 'pull_request', 'TAKEN', ['change']],
  ['github.pull_request.closed-unmerged', 'pull_request', 'IGNORED', []],
  ['github.pull_request_review.submitted', 'pull_request_review', 'TAKEN', ['review']],
  ['github.push.new-branch', 'push', 'TAKEN', ['change']],
  ['github.push.tag-deleted', 'push', 'IGNORED', []],
  ['github.deployment.created', 'deployment', 'IGNORED', []],
  ['github.deployment_status.success', 'deployment_status', 'TAKEN', ['deployment']],
  ['github.issues.opened', 'issues', 'IGNORED', []],
  ['github.workflow_run.completed', 'workflow_run', 'IGNORED', []],
  ['gitlab.merge_request', 'Merge Request Hook', 'IGNORED', []],
  ['gitlab.push', 'Push Hook', 'TAKEN', ['change', 'change']],
  ['gitlab.deployment', 'Deployment Hook', 'TAKEN', ['deployment']],
]

test.runIf(isThere).each(samples)('%s, sent as %s, is %s', async (file, event, status, kinds) => {
  const payload: unknown = JSON.parse(readFileSync(new URL(`${file}.json`, folder), 'utf8'))
  const kept = await senders[file.split('.')[0]!]!.tell(event, payload)

  expect(kept).toMatchObject({ status, records: kinds.map((kind) => ({ kind })) })
  if (status !== 'TAKEN') expect(kept.problem).toMatch(/\.$/)
})

test.runIf(isThere)('what they add up to is in the rows', async () => {
  const merged = await db().change.findFirst({
    where: { repository: { name: 'CommonMarvel/google-chat-notification' } },
  })
  expect(merged).toMatchObject({
    sha: 'e8ae4a91fa2e15f3fbdd8ed76cf2b5b8d72fc85c',
    number: 1,
    title: 'test trigger action',
    authorLogin: 'echoulen',
    branch: 'test-trigger',
    linesAdded: 21,
    linesRemoved: 0,
    filesChanged: 3,
    openedAt: new Date('2020-03-04T14:24:34Z'),
    mergedAt: new Date('2020-03-04T14:32:39Z'),
    origin: 'UNKNOWN',
  })

  const deployments = await db().deployment.findMany({ orderBy: { finishedAt: 'asc' } })
  expect(deployments).toMatchObject([
    { source: 'github', environment: 'production', sha: 'f95f852bd8fca8fcc58a9a2d6c842781e32a215e', result: 'SUCCESS' },
    {
      source: 'gitlab',
      environment: 'staging',
      sha: '279484c09fbe69ededfced8c1bb6e6d24616b468',
      finishedAt: new Date('2021-04-28T19:50:00Z'),
    },
  ])
  expect(await db().review.findMany()).toMatchObject([{ number: 2, reviewer: 'Codertocat', state: 'COMMENTED' }])
  expect(await db().change.count({ where: { sha: 'c4295bd74fb0f4fda03689c3df3f2803b658fd85' } })).toBe(0)
  expect(await db().change.count({ where: { repository: { name: 'jsmith/example' } } })).toBe(2)
})
