import { existsSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '@/lib/db/client.server'
import { allRead } from '@/lib/deliveries/beside.server'
import { incidentIoEvent, opsgenieText, pagerDutyEvent, rootlyEvent } from '@/lib/vendors/incident-payloads'
import { freshDatabase } from '@/scripts/postgres/test-database'
import { incidentOf, TestSender } from './test-sender'

freshDatabase()

const folder = new URL('../../../../shared/formats/payloads/', import.meta.url)
const isThere = existsSync(folder)
const TOOLS = ['pagerduty', 'incidentio', 'rootly', 'firehydrant', 'opsgenie', 'standard'] as const

let senders: Record<string, TestSender>
beforeAll(async () => {
  senders = Object.fromEntries(await Promise.all(TOOLS.map(async (id) => [id, await TestSender.of(id)] as const)))
})

const senderOf = (id: string) => senders[id]!
const kept = async (answer: Response) => {
  expect(answer.status).toBe(202)
  const { deliveryId } = (await answer.json()) as { deliveryId: string }
  await allRead()
  return db().delivery.findUniqueOrThrow({ where: { id: deliveryId } })
}

type Row = { externalId: string; event: string } & Record<string, unknown>
const slug = (name: string) => ({ slug: name })

/** Payloads that vendors publish or that stand in tests of others, and what comes of each. */
const samples: [file: string, row: Row][] = [
  [
    'pagerduty.incident.triggered.fixture',
    {
      event: 'incident.triggered',
      externalId: 'PINC123',
      title: 'High CPU Usage on srv01',
      status: 'OPEN',
      severity: 'SEV1',
      service: slug('production-api'),
      team: null,
      startedAt: new Date('2024-01-15T10:30:00Z'),
      resolvedAt: null,
      url: 'https://example.pagerduty.com/incidents/PINC123',
    },
  ],
  [
    'pagerduty.incident.priority_updated',
    {
      event: 'incident.priority_updated',
      externalId: 'PGR0VU2',
      title: 'A little bump in the road',
      status: 'OPEN',
      severity: 'SEV1',
      service: slug('api-service'),
      team: slug('engineering'),
      startedAt: new Date('2020-04-09T15:16:27Z'),
      version: 1,
    },
  ],
  [
    'pagerduty.incident.incident_type.changed',
    { event: 'incident.incident_type.changed', externalId: 'PGR0VU2', status: 'OPEN', severity: 'SEV1' },
  ],
  [
    'incidentio.incident_created_v2',
    {
      event: 'public_incident.incident_created_v2',
      externalId: '01HZ0000000000000000000001',
      title: 'Database is down',
      status: 'OPEN',
      severity: 'SEV2',
      startedAt: new Date('2026-05-07T10:00:00Z'),
      url: 'https://app.incident.io/incidents/123',
    },
  ],
  [
    'incidentio.incident_status_updated_v2',
    {
      event: 'public_incident.incident_status_updated_v2',
      externalId: '01HZ0000000000000000000002',
      title: 'Auth service degraded',
      status: 'RESOLVED',
      severity: null,
      startedAt: new Date('2026-05-07T11:00:00Z'),
      resolvedAt: new Date('2026-05-07T11:30:00Z'),
      url: null,
    },
  ],
  [
    'rootly.incident.created.fixture',
    {
      event: 'incident.created',
      externalId: 'inc-123',
      title: 'Test Incident',
      status: 'OPEN',
      startedAt: new Date('2025-01-01T00:00:00Z'),
    },
  ],
  [
    'rootly.incident.created.truncated',
    {
      event: 'incident.created',
      externalId: 'honorable-joy',
      title: 'Honorable Joy',
      status: 'OPEN',
      startedAt: new Date('2026-02-19T10:29:08.231Z'),
    },
  ],
  [
    'firehydrant.incident.created.rewrapped',
    {
      event: 'incident.created',
      externalId: '21fe20b5-8012-4a51-a34c-623b1389af66',
      title: 'Production Database Accidentally Deleted',
      status: 'OPEN',
      severity: 'SEV1',
      team: slug('operations'),
      service: null,
      startedAt: new Date('2026-03-02T14:43:05Z'),
    },
  ],
  [
    'opsgenie.create',
    {
      event: 'Create',
      externalId: '052652ac-5d1c-464a-812a-7dd18bbfba8c',
      title: 'test alert',
      status: 'OPEN',
      severity: null,
      team: slug('team1'),
      startedAt: new Date('2015-01-05T10:03:11.104Z'),
    },
  ],
]

test.runIf(isThere).each(samples)('%s becomes the row it should', async (file, { event, externalId, ...row }) => {
  const source = file.split('.')[0]!
  const body = readFileSync(new URL(`${file}.json`, folder), 'utf8')
  const delivery = await kept(await senderOf(source).send({ body }))

  expect(delivery).toMatchObject({ status: 'TAKEN', event, records: [{ kind: 'incident' }] })
  expect(await incidentOf(source, externalId)).toMatchObject(row)
})

test.runIf(isThere)('a message of a type that is none of ours is kept, and nothing comes of it', async () => {
  const body = readFileSync(new URL('standard-webhooks.spec-example.json', folder), 'utf8')

  expect(await kept(await senderOf('standard').send({ body }))).toMatchObject({
    status: 'IGNORED',
    event: 'contact.created',
    problem: expect.stringContaining('contact.created'),
  })
})

describe.each(TOOLS)('%s', (id) => {
  test('what is signed is taken whatever it says, and what is not is kept out', async () => {
    const sender = senderOf(id)
    const before = await db().delivery.count()
    for (const [at, body] of ['', 'no JSON', '[]', '{"a":', '{"event":null}', '\u0000'].entries())
      expect(await kept(await sender.send({ body, id: `junk-${at}` }))).toMatchObject({
        status: expect.stringMatching(/^(FAILED|IGNORED)$/),
        problem: expect.stringMatching(/\.$/),
      })

    const after = await db().delivery.count()
    expect(after).toBe(before + 6)
    expect((await sender.send({ secret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw' })).status).toBe(401)
    expect((await sender.send({ headers: {} })).status).toBe(401)
    expect(await db().delivery.count()).toBe(after)
  })

  test('the delivery by which it is tried is taken, and brings nothing', async () => {
    const [, ...parts] = /-H (.*)$/s.exec(senderOf(id).made.command) ?? []
    const command = parts.join('')
    const headers = Object.fromEntries(
      [...command.matchAll(/'([^':]+): ([^']*)'/g)].map(([, name, value]) => [name!, value!]),
    )
    const [, body = ''] = /--data-binary '([^']*)'/.exec(command) ?? []

    const delivery = await kept(await senderOf(id).post(senderOf(id).made.id, { host: 'localhost', ...headers }, body))
    expect(delivery).toMatchObject({ status: 'IGNORED', records: [] })
    expect(delivery.event).not.toBe('')
  })
})

test('the older form of PagerDuty’s webhooks is kept, and says what to do', async () => {
  const messages = [{ event: 'incident.trigger', incident: { id: 'PIJ90N7', status: 'triggered' } }]
  const delivery = await kept(await senderOf('pagerduty').send({ body: JSON.stringify({ messages }) }))

  expect(delivery).toMatchObject({
    status: 'FAILED',
    event: 'incident.trigger',
    problem: expect.stringContaining('v3 subscription'),
  })
})

test('what two subscriptions tell of the same event is one version of one incident', async () => {
  const sender = senderOf('pagerduty')
  const told = pagerDutyEvent('incident.triggered', '2026-03-02T10:00:00Z', { id: 'PTWICE' })
  const [first, second] = [await sender.tell('', told, 'one'), await sender.tell('', told, 'two')]

  expect(first.records).toMatchObject([{ outcome: 'created' }])
  expect(second.records).toMatchObject([{ outcome: 'duplicate' }])
  expect(await incidentOf('pagerduty', 'PTWICE')).toMatchObject({ version: 1 })
})

test('an incident that was resolved before it was heard of keeps both ends', async () => {
  const sender = senderOf('pagerduty')
  await sender.tell(
    '',
    pagerDutyEvent('incident.resolved', '2026-03-02T10:40:00Z', { id: 'PLATE', status: 'resolved' }),
  )
  const late = await sender.tell('', pagerDutyEvent('incident.triggered', '2026-03-02T10:00:00Z', { id: 'PLATE' }))

  expect(late.records).toMatchObject([{ outcome: 'stale' }])
  expect(await incidentOf('pagerduty', 'PLATE')).toMatchObject({
    status: 'RESOLVED',
    startedAt: new Date('2026-03-02T10:00:00Z'),
    resolvedAt: new Date('2026-03-02T10:40:00Z'),
  })
})

test('a delivery of Rootly’s that is older than five minutes is kept out, and sent again it is once', async () => {
  const body = JSON.stringify(rootlyEvent('incident.created', '2026-03-02T10:00:00Z', { id: 'again' }))
  const old = { 'x-rootly-signature': `t=1700000000,v1=${'0'.repeat(64)}` }
  expect((await senderOf('rootly').send({ body, headers: old })).status).toBe(401)

  const ids = new Set<string>()
  for (let time = 0; time < 3; time += 1) ids.add((await kept(await senderOf('rootly').send({ body }))).id)
  expect(ids.size).toBe(1)
})

describe('what becomes private at incident.io', () => {
  const tell = (payload: object) => senderOf('incidentio').tell('', payload)
  const hide = (id: string) => {
    const type = 'private_incident.incident_updated_v2'
    return tell({ event_type: type, [type]: { id }, nonce: crypto.randomUUID() })
  }
  const visibilityOf = async (externalId: string) =>
    (await db().incident.findFirst({ where: { source: 'incidentio', externalId } }))?.visibility

  test('is private to its team here from then on, and keeps all that was told of it', async () => {
    const told = incidentIoEvent('incident_created_v2', '2026-03-02T10:00:00Z', 'live', { id: 'was-public' })
    await tell(told)
    expect(await visibilityOf('was-public')).toBe('EVERYONE')
    const before = await incidentOf('incidentio', 'was-public')

    expect(await hide('was-public')).toMatchObject({
      status: 'TAKEN',
      records: [{ kind: 'incident', outcome: 'updated' }],
    })
    expect(await visibilityOf('was-public')).toBe('TEAM')
    expect(await incidentOf('incidentio', 'was-public')).toEqual({
      ...before,
      visibility: 'TEAM',
      version: before.version + 1,
    })

    expect(await hide('was-public')).toMatchObject({ status: 'TAKEN', records: [{ outcome: 'duplicate' }] })
    await tell(incidentIoEvent('incident_updated_v2', '2026-03-02T10:05:00Z', 'live', { id: 'was-public' }))
    expect(await visibilityOf('was-public')).toBe('TEAM')
  })

  test('makes no record where none is known', async () => {
    const before = await db().incident.count()

    expect(await hide('never-heard-of')).toMatchObject({
      status: 'IGNORED',
      records: [],
      problem: expect.stringContaining('private at incident.io'),
    })
    expect(await db().incident.count()).toBe(before)
  })
})

describe('Opsgenie, which signs nothing', () => {
  const body = (id: string) => opsgenieText('Create', '1772445600165999999', { alertId: id })
  const basic = (secret: string) => `Basic ${Buffer.from(`aftermerge:${secret}`).toString('base64')}`

  test('is let in by its secret as a bearer, as a password and in a header, and nothing of it is kept', async () => {
    const sender = senderOf('opsgenie')
    const { secret } = sender.made
    const ways: Record<string, string>[] = [
      { authorization: `Bearer ${secret}` },
      { authorization: basic(secret) },
      { 'x-aftermerge-secret': secret },
    ]
    for (const [at, headers] of ways.entries()) {
      const delivery = await kept(await sender.send({ body: body(`way-${at}`), headers }))
      expect(JSON.stringify(delivery)).not.toContain(secret)
    }
    const wrong: Record<string, string>[] = [{ authorization: secret }, { 'x-aftermerge-secret': `${secret} x` }]
    for (const headers of wrong) expect((await sender.send({ body: body('no'), headers })).status).toBe(401)
  })

  test('is not let in by a secret in the address', async () => {
    const { made, vendor } = senderOf('opsgenie')
    const sent = await senderOf('opsgenie').post(
      `${made.id}`,
      { host: 'localhost' },
      body('no'),
      vendor,
      `?secret=${made.secret}`,
    )

    expect(sent.status).toBe(401)
  })
})

describe('messages of our own', () => {
  const send = (type: string, data: unknown) =>
    senderOf('standard').tell('', { type, timestamp: '2026-03-02T10:00:00Z', data })
  const sha = 'd'.repeat(40)

  test('bring incidents, changes, deployments and hours, each named in the log', async () => {
    const names = { source: 'own', externalId: 'm-1' }
    const change = { ...names, repository: 'shop/own', sha, title: 'Retry', mergedAt: '2026-03-01T10:00:00Z' }
    const at = '2026-03-02T09:00:00Z'
    const told = [
      await send('change.merged', change),
      await send('deployment.finished', { ...names, service: 'own', sha, finishedAt: at, result: 'SUCCESS' }),
      await send('incident.created', { ...names, title: 'Down', startedAt: at, service: 'own' }),
      await send('work-log.created', {
        ...names,
        personEmail: 'ana@example.com',
        minutes: 30,
        startedAt: at,
        incident: names,
      }),
    ]

    expect(told.map(({ status }) => status)).toEqual(['TAKEN', 'TAKEN', 'TAKEN', 'TAKEN'])
    expect(told.flatMap(({ records }) => records)).toMatchObject(
      ['change', 'deployment', 'incident', 'work-log'].map((kind) => ({ kind, outcome: 'created' })),
    )
    expect(await incidentOf('own', 'm-1')).toMatchObject({ service: { slug: 'own' } })
  })

  test('that do not fit are kept, with what is wrong with them', async () => {
    expect(await send('incident.created', { source: 'own', externalId: 'm-2' })).toMatchObject({
      status: 'FAILED',
      event: 'incident.created',
      problem: expect.stringContaining('title'),
    })
  })
})
