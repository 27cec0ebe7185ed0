import { describe, expect, test } from 'vitest'
import { detectFormat } from './detect-format'
import { lackingFields } from './fields'
import { guess, mapColumns, signatureOf } from './map-columns'
import { type Reading, toItem } from './to-item'

const PAGERDUTY =
  'id,incident_number,description,service_id,service_name,escalation_policy_id,escalation_policy_name,created_on,resolved_on,seconds_to_first_ack,seconds_to_resolve,auto_resolved'
const JIRA = 'Summary,Issue key,Issue id,Issue Type,Status,Project key,Priority,Created,Updated,Resolved,Labels,Labels'
const DEVLAKE_DEPLOYMENTS =
  'id,cicd_scope_id,name,result,status,environment,started_date,finished_date,commit_sha,repo_url'
const DEVLAKE_INCIDENTS =
  'id,url,issue_key,title,status,original_status,resolution_date,created_date,severity,component'

describe('how a file is written', () => {
  test.each([
    ['a,b;c,d\n', 'csv', ','],
    ['"a,b,c";d;e\n', 'csv', ';'],
    ['a\tb\n', 'csv', '\t'],
    ['\uFEFF[{"a":1}]', 'json', ','],
    ['{"items":[{"a":1}]}', 'json', ','],
    ['{\n "items": [', 'json', ','],
    ['{"a":1}\n{"a":2}\n', 'jsonl', ','],
    ['{"a":1,"labels":["x"]}\n{"a":2}\n', 'jsonl', ','],
  ])('%j is %s', (text, format, delimiter) => {
    expect(detectFormat(text)).toEqual({ format, delimiter })
  })
})

describe('what a file holds', () => {
  test.each([
    [PAGERDUTY, 'incidents', 'pagerduty'],
    [JIRA, 'incidents', 'jira'],
    [DEVLAKE_DEPLOYMENTS, 'deployments', 'devlake'],
    [DEVLAKE_INCIDENTS, 'incidents', 'devlake'],
    ['title,started at,severity', 'incidents', 'import'],
    ['repo,commit sha,title,merged at,additions', 'changes', 'import'],
    ['service,commit,finished at,result', 'deployments', 'import'],
    ['email,minutes,date,activity', 'work-logs', 'import'],
  ])('%s holds %s, written as %s, and lacks nothing', (header, kind, source) => {
    const guessed = guess(header.split(','))
    expect(guessed).toMatchObject({ kind, source })
    expect(lackingFields(guessed.kind, guessed.mapping)).toEqual([])
  })

  test('gives a column to one field alone, and first to that of its own name', () => {
    expect(mapColumns('incidents', ['summary', 'title', 'created at'])).toEqual({
      title: 'title',
      summary: 'summary',
      startedAt: 'created at',
    })
  })

  test('says which needed fields no column gives', () => {
    expect(lackingFields('work-logs', { hours: 'h', personEmail: 'who' })).toEqual(['startedAt'])
  })

  test('knows a header again whatever the order and case of its columns', () => {
    expect(signatureOf(['Started_At', 'Title'])).toBe(signatureOf(['title', 'started at']))
    expect(signatureOf(['title'])).not.toBe(signatureOf(['title', 'url']))
  })
})

describe('a row as what is sent', () => {
  const reading = (over: Partial<Reading>): Reading => ({
    kind: 'incidents',
    mapping: {},
    source: 'import',
    order: null,
    zone: 'UTC',
    meanings: {},
    ...over,
  })

  test('reads a row of PagerDuty with the times that its durations give', () => {
    const columns = PAGERDUTY.split(',')
    const cells = ['PT4KHLK', '1234', 'The server is on fire', 'P1', 'My Mail Service', 'E1', 'Default']
    const values = [...cells, '2015-10-06T21:30:42-07:00', '', '90', '3600', 'f']
    const row = Object.fromEntries(columns.map((column, at) => [column, values[at]!]))
    const { mapping, source } = guess(columns)
    expect(toItem(row, reading({ mapping, source }), () => 'none')).toEqual({
      item: {
        source: 'pagerduty',
        externalId: 'PT4KHLK',
        title: 'The server is on fire',
        startedAt: '2015-10-07T04:30:42.000Z',
        service: 'my-mail-service',
        acknowledgedAt: '2015-10-07T04:32:12.000Z',
        resolvedAt: '2015-10-07T05:30:42.000Z',
      },
      errors: [],
    })
  })

  test('says of each cell that does not fit what is wrong with it, by its column', () => {
    const mapping = { title: 'T', startedAt: 'S', severity: 'P', silent: 'Q' }
    const { errors } = toItem({ T: 'x', S: 'soon', P: 'Urgent', Q: 'maybe' }, reading({ mapping }), () => 'x')
    expect(errors.map(({ column }) => column)).toEqual(['S', 'P', 'Q'])
    expect(errors[1]).toEqual({
      field: 'severity',
      column: 'P',
      value: 'Urgent',
      detail: 'is none of SEV1, SEV2, SEV3, SEV4',
    })
  })

  test('takes a word for what somebody said it means', () => {
    const mapping = { severity: 'P' }
    const meanings = { severity: { Urgent: 'SEV1', None: '' } }
    expect(toItem({ P: 'Urgent' }, reading({ mapping, meanings }), () => 'x').item).toMatchObject({ severity: 'SEV1' })
    expect(toItem({ P: 'None' }, reading({ mapping, meanings }), () => 'x')).toEqual({
      item: { externalId: 'x', source: 'import' },
      errors: [],
    })
  })

  test('takes a word that every object has for a word of the file', () => {
    const { item, errors } = toItem({ P: 'constructor' }, reading({ mapping: { severity: 'P' } }), () => 'x')
    expect(item.severity).toBeUndefined()
    expect(errors).toMatchObject([{ column: 'P', value: 'constructor', detail: expect.stringMatching(/^is none of/) }])
    expect(toItem({}, reading({ mapping: { summary: 'toString' } }), () => 'x').item).not.toHaveProperty('summary')
  })

  test('calls a repository as scans and webhooks do', () => {
    const read = (repo: string) =>
      toItem({ repo }, reading({ kind: 'changes', mapping: { repository: 'repo' } }), () => 'x')
    expect(read('https://github.com/acme/shop.git').item.repository).toBe('acme/shop')
    expect(read('git@github.com:acme/shop.git').item.repository).toBe('acme/shop')
    expect(read('acme/shop').item.repository).toBe('acme/shop')
  })

  test('reads numbers as spreadsheets write them, and guesses no decimal comma', () => {
    const read = (added: string) =>
      toItem({ added }, reading({ kind: 'changes', mapping: { linesAdded: 'added' } }), () => 'x')
    expect(read('1,234').item.linesAdded).toBe(1234)
    expect(read('1,5').errors).toHaveLength(1)
  })
})
