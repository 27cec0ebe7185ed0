import { beforeAll, expect, test } from 'vitest'
import type { Actor } from '@/lib/auth/actor'
import { someone } from '@/lib/causes/causes-factory.server'
import { freshDatabase } from '@/scripts/postgres/test-database'
import { checkImport } from './check.server'
import { createImport } from './create.server'
import type { Import } from './import'
import { bytesOf } from './file.server'
import { putPart } from './put-part.server'
import { readRows } from './read-rows.server'
import { toItem } from './to-item'

freshDatabase()

let lea: Actor
beforeAll(async () => void (lea = await someone('Lea', 'LEAD')))

async function upload(value: unknown): Promise<Import> {
  const bytes = Buffer.from(JSON.stringify(value, null, 2))
  const { id } = await createImport({ name: 'answer.json', size: bytes.length }, lea, 'r')
  return putPart({ id, part: 0 }, bytes, lea)
}

async function itemsOf({ id, reading }: Import): Promise<unknown[]> {
  const items: unknown[] = []
  for await (const read of readRows(bytesOf(id), { format: 'json', delimiter: ',' }))
    if ('row' in read) items.push(toItem(read.row, reading!, () => 'unnamed').item)
  return items
}

const user = { self: 'https://acme.example.com/rest/api/3/user?accountId=1', displayName: 'Ana', active: true }
const JIRA = {
  expand: 'schema,names',
  startAt: 0,
  maxResults: 50,
  total: 2,
  issues: [
    {
      expand: 'renderedFields',
      id: '10230',
      self: 'https://acme.example.com/rest/api/3/issue/10230',
      key: 'OPS-62',
      fields: {
        summary: 'Till does not open',
        issuetype: { self: 'https://acme.example.com/x', id: '5', name: 'Incident', subtask: false },
        project: { id: '1', key: 'OPS', name: 'Operations' },
        priority: { self: 'https://acme.example.com/y', name: 'High', id: '2' },
        status: { name: 'Done', id: '3', statusCategory: { id: 3, key: 'done', name: 'Done' } },
        components: [{ id: '1', name: 'Till' }],
        labels: ['night'],
        created: '2026-03-04T05:06:07.000+0100',
        updated: '2026-03-05T05:06:07.000+0100',
        resolutiondate: '2026-03-04T07:06:07.000+0100',
        assignee: { ...user, emailAddress: 'ana@example.com' },
        reporter: user,
        description: {
          type: 'doc',
          version: 1,
          content: [
            {
              type: 'paragraph',
              content: [
                { type: 'text', text: 'It ' },
                { type: 'text', text: 'hangs.' },
              ],
            },
            { type: 'paragraph', content: [{ type: 'text', text: 'Since noon.' }] },
          ],
        },
        customfield_10071: null,
      },
    },
    {
      key: 'OPS-63',
      fields: {
        summary: 'Mail is late',
        priority: null,
        status: { name: 'To Do' },
        components: [],
        created: '2026-03-04T05:06:07.000+0000',
        resolutiondate: null,
        description: 'As text, as older ones write it',
      },
    },
  ],
}

test('issues as Jira’s API answers them are incidents, and their descriptions are text', async () => {
  const ready = await upload(JIRA)
  expect(ready).toMatchObject({ status: 'READY', known: 'issues of Jira’s API', reading: { source: 'jira' } })
  expect(await checkImport(ready.id, lea)).toMatchObject({ rows: 2, lacks: [], rejected: 0, wouldCreate: 2 })
  expect(await itemsOf(ready)).toEqual([
    {
      source: 'jira',
      externalId: 'OPS-62',
      eventAt: '2026-03-05T04:06:07.000Z',
      title: 'Till does not open',
      startedAt: '2026-03-04T04:06:07.000Z',
      resolvedAt: '2026-03-04T06:06:07.000Z',
      summary: 'It hangs.\nSince noon.',
      severity: 'SEV2',
      status: 'RESOLVED',
      service: 'till',
      assigneeEmail: 'ana@example.com',
    },
    {
      source: 'jira',
      externalId: 'OPS-63',
      title: 'Mail is late',
      startedAt: '2026-03-04T05:06:07.000Z',
      summary: 'As text, as older ones write it',
      status: 'OPEN',
    },
  ])
})

test('incidents as PagerDuty’s API answers them are known, with their service and team', async () => {
  const incident = {
    id: 'PT4KHLX',
    type: 'incident',
    incident_number: 1234,
    title: 'Mail is down',
    created_at: '2026-03-04T05:06:07Z',
    status: 'resolved',
    service: { id: 'PIJ90N8', type: 'service_reference', summary: 'Mail' },
    teams: [{ id: 'PQ9K7I9', type: 'team_reference', summary: 'Post' }],
    assignments: [],
    last_status_change_at: '2026-03-04T06:06:07Z',
    resolved_at: '2026-03-04T06:06:07Z',
    priority: { id: 'P1', summary: 'P1' },
  }
  const ready = await upload({ incidents: [incident], limit: 25, offset: 0, total: null, more: false })
  expect(ready).toMatchObject({ status: 'READY', known: 'incidents of PagerDuty’s API' })
  expect(await checkImport(ready.id, lea)).toMatchObject({ rows: 1, lacks: [], rejected: 0, wouldCreate: 1 })
  expect((await itemsOf(ready))[0]).toMatchObject({
    externalId: 'PT4KHLX',
    service: 'mail',
    team: 'post',
    severity: 'SEV1',
    status: 'RESOLVED',
  })
})

test('incidents as PagerDuty’s analytics answer them are known, with the seconds as times', async () => {
  const incident = {
    id: 'PT4KHLY',
    incident_number: 1235,
    description: 'Mail is slow',
    service_id: 'PIJ90N8',
    service_name: 'Mail',
    team_name: 'Post',
    created_at: '2026-03-04T05:06:07',
    resolved_at: null,
    priority_name: 'P2',
    seconds_to_first_ack: 60,
    seconds_to_resolve: 3600,
  }
  const ready = await upload({ data: [incident], first: null, last: null, limit: 20, more: false })
  expect(ready).toMatchObject({ status: 'READY', known: 'incidents of PagerDuty’s analytics' })
  expect(await itemsOf({ ...ready, reading: { ...ready.reading!, zone: 'UTC' } })).toMatchObject([
    {
      title: 'Mail is slow',
      acknowledgedAt: '2026-03-04T05:07:07.000Z',
      resolvedAt: '2026-03-04T06:06:07.000Z',
    },
  ])
})

test('deployments as DevLake’s webhook takes them are known by their first commit, and ask for their service', async () => {
  const deployment = {
    id: 'deploy-1',
    startedDate: '2026-03-04T05:00:00+00:00',
    finishedDate: '2026-03-04T05:06:07+00:00',
    result: 'SUCCESS',
    environment: 'PRODUCTION',
    deploymentCommits: [
      { repoUrl: 'https://github.com/acme/till', refName: 'main', commitSha: 'abcdef1234567', commitMsg: 'Open it' },
    ],
  }
  const ready = await upload([deployment])
  expect(ready).toMatchObject({ status: 'READY', known: 'deployments as DevLake’s webhook takes them' })
  expect(await checkImport(ready.id, lea)).toMatchObject({ rows: 1, lacks: ['service'] })
  expect(await itemsOf(ready)).toMatchObject([
    { externalId: 'deploy-1', sha: 'abcdef1234567', repository: 'acme/till', result: 'SUCCESS' },
  ])
})
