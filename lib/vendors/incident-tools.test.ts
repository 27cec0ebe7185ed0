import { describe, expect, test } from 'vitest'
import { firehydrant } from './firehydrant'
import { fireHydrantEvent, incidentIoEvent, opsgenieText, pagerDutyEvent, rootlyEvent } from './incident-payloads'
import { incidentio } from './incidentio'
import { opsgenie } from './opsgenie'
import { pagerduty } from './pagerduty'
import { parseExactJson } from './payload'
import { NO_RULES } from './payload-factory'
import { rootly } from './rootly'
import { standard } from './standard'
import type { Vendor } from './vendor'
import { addedUp, expectOrderNotToMatter, incidentsIn, readSample } from './vendor-check'

const at = (minute: number) => `2026-03-02T10:${String(minute).padStart(2, '0')}:00.000Z`
const loose = (minute: number) => at(minute).replace('T', ' ').replace('.000Z', ' UTC')
const nanos = (minute: number) => `${Date.parse(at(minute)) / 1000}166002000`
const sample = (payload: unknown) => ({ payload })
const opsgenieSample = (...told: Parameters<typeof opsgenieText>) => ({
  payload: parseExactJson(opsgenieText(...told)),
})

/** What all of them tell of the same incident, each in its own words. */
const BASE = {
  title: 'Checkout answers slowly',
  startedAt: expect.stringContaining('2026-03-02T10:00:00'),
  severity: 'SEV2',
  service: 'checkout-api',
  team: 'payments',
}

type Tool = {
  vendor: Vendor
  opened: unknown
  acknowledged: unknown
  resolved: unknown
  reopened: unknown
}

const started: [string, string] = ['started', loose(0)]
const acknowledged: [string, string] = ['acknowledged', loose(5)]
const resolved: [string, string] = ['resolved', loose(40)]
const accepted = {
  incident_timestamp_values: [{ incident_timestamp: { name: 'Accepted at' }, value: { value: at(5) } }],
}

const tools: Tool[] = [
  {
    vendor: pagerduty,
    opened: pagerDutyEvent('incident.triggered', at(0)),
    acknowledged: pagerDutyEvent('incident.acknowledged', at(5), { status: 'acknowledged' }),
    resolved: pagerDutyEvent('incident.resolved', at(40), { status: 'resolved' }),
    reopened: pagerDutyEvent('incident.reopened', at(50), { status: 'triggered' }),
  },
  {
    vendor: incidentio,
    opened: incidentIoEvent('incident_created_v2', at(0), 'live'),
    acknowledged: incidentIoEvent('incident_updated_v2', at(5), 'live', accepted),
    resolved: incidentIoEvent('incident_status_updated_v2', at(40), 'closed', accepted, 'live'),
    reopened: incidentIoEvent('incident_status_updated_v2', at(50), 'live', {}, 'closed'),
  },
  {
    vendor: rootly,
    opened: rootlyEvent('incident.created', at(0)),
    acknowledged: rootlyEvent('incident.updated', at(5), { acknowledged_at: at(5) }),
    resolved: rootlyEvent('incident.resolved', at(40), {
      status: 'resolved',
      acknowledged_at: at(5),
      resolved_at: at(40),
    }),
    reopened: rootlyEvent('incident.updated', at(50), { status: 'started' }),
  },
  {
    vendor: firehydrant,
    opened: fireHydrantEvent([started]),
    acknowledged: fireHydrantEvent([started, acknowledged]),
    resolved: fireHydrantEvent([started, acknowledged, resolved]),
    reopened: fireHydrantEvent([started, resolved, ['started', loose(50)]]),
  },
  {
    vendor: opsgenie,
    opened: parseExactJson(opsgenieText('Create', nanos(0))),
    acknowledged: parseExactJson(opsgenieText('Acknowledge', nanos(5))),
    resolved: parseExactJson(opsgenieText('Close', nanos(40))),
    reopened: parseExactJson(opsgenieText('Create', nanos(50))),
  },
]

describe.each(tools)('$vendor.name', ({ vendor, opened, acknowledged, resolved, reopened }) => {
  const only = (...payloads: unknown[]) => Object.values(addedUp(vendor, payloads.map(sample)))

  test('an incident is told with what its tool knows of it', () => {
    const [item] = incidentsIn(vendor, sample(opened))

    expect(item).toMatchObject({ ...BASE, source: vendor.id, status: 'OPEN' })
    expect(item).not.toHaveProperty('startIsAssumed')
  })

  test('acknowledged, resolved or both: each time is when it was', () => {
    const [whole] = only(opened, acknowledged, resolved)

    expect(whole).toMatchObject({ ...BASE, status: 'RESOLVED' })
    expect(Date.parse(String(whole!.acknowledgedAt))).toBeCloseTo(Date.parse(at(5)), -3)
    expect(Date.parse(String(whole!.resolvedAt))).toBeCloseTo(Date.parse(at(40)), -3)
    expect(only(resolved)).toMatchObject([{ ...BASE, status: 'RESOLVED', resolvedAt: whole!.resolvedAt }])
    expect(only(acknowledged)).toMatchObject([
      { ...BASE, status: 'ACKNOWLEDGED', acknowledgedAt: whole!.acknowledgedAt },
    ])
  })

  test('in whatever order they come and however often, they add up to the same incident', () => {
    expectOrderNotToMatter(vendor, [opened, acknowledged, resolved].map(sample))
    expectOrderNotToMatter(vendor, [opened, acknowledged, resolved, reopened].map(sample))
  })

  test('what it does not use brings nothing, and says why', () => {
    const reading = readSample(vendor, { payload: JSON.parse(vendor.setUp.trial.body) })

    expect(reading.facts).toEqual([])
    expect(reading.why).toMatch(/\.$/)
  })

  if (vendor !== opsgenie)
    test('opened again it is open, and not over', () => {
      const [again] = only(opened, acknowledged, resolved, reopened)

      expect(again).not.toHaveProperty('resolvedAt')
      expect(['OPEN', 'ACKNOWLEDGED']).toContain(again!.status)
    })
})

describe('PagerDuty', () => {
  test('references named by `name` are read as those named by `summary`', () => {
    const named = { service: { name: 'Checkout API' }, teams: [{ name: 'Payments' }], priority: { name: 'P1' } }
    const [item] = incidentsIn(pagerduty, sample(pagerDutyEvent('incident.triggered', at(0), named)))

    expect(item).toMatchObject({ service: 'checkout-api', team: 'payments', severity: 'SEV1' })
  })

  test('an incident without a priority has no severity, however urgent', () => {
    for (const priority of [null, undefined, { summary: 'Whatever' }]) {
      const [item] = incidentsIn(pagerduty, sample(pagerDutyEvent('incident.triggered', at(0), { priority })))
      expect(item).not.toHaveProperty('severity')
    }
  })

  test('an acknowledgement that was taken back is none', () => {
    const told = [
      pagerDutyEvent('incident.acknowledged', at(5), { status: 'acknowledged' }),
      pagerDutyEvent('incident.unacknowledged', at(9)),
    ]

    expect(Object.values(addedUp(pagerduty, told.map(sample)))).toMatchObject([{ status: 'OPEN' }])
    expect(Object.values(addedUp(pagerduty, told.map(sample)))[0]).not.toHaveProperty('acknowledgedAt')
  })

  test('an event about something else of an incident changes nothing of its times', () => {
    const later = pagerDutyEvent('incident.priority_updated', at(50), {
      status: 'resolved',
      priority: { summary: 'P1' },
    })
    const [item] = incidentsIn(pagerduty, sample(later))

    expect(item).toMatchObject({ status: 'RESOLVED', severity: 'SEV1' })
    for (const field of ['resolvedAt', 'acknowledgedAt']) expect(item).not.toHaveProperty(field)
  })

  test.each(['incident.annotated', 'incident.responder.added', 'service.updated', 'constructor', 'toString'])(
    '“%s” is known not to be used',
    (type) => {
      expect(readSample(pagerduty, sample(pagerDutyEvent(type, at(0))))).toMatchObject({ facts: [] })
    },
  )

  test('the older form is refused with a sentence on what to do', () => {
    for (const messages of [[], [{ event: 'incident.trigger', incident: { id: 'P1' } }]])
      expect(() => readSample(pagerduty, sample({ messages }))).toThrow('Make a v3 subscription')
  })
})

describe('incident.io', () => {
  const event = (category: string, over: object = {}, before?: string) =>
    sample(incidentIoEvent('incident_updated_v2', at(9), category, over as Record<string, unknown>, before))

  test('the times that people entered there outrank when its status moved', () => {
    const times = { ...accepted.incident_timestamp_values[0], incident_timestamp: { name: 'Resolved at' } }
    const incident = { incident_timestamp_values: [{ ...times, value: { value: at(30) } }] }
    const [item] = incidentsIn(incidentio, event('closed', incident, 'live'))

    expect(item).toMatchObject({ status: 'RESOLVED', resolvedAt: at(30) })
  })

  test('that it was closed later, once it was over, does not end it later', () => {
    const [item] = incidentsIn(incidentio, event('closed', {}, 'learning'))

    expect(item).toMatchObject({ status: 'RESOLVED' })
    expect(item).not.toHaveProperty('resolvedAt')
  })

  test.each(['triage', 'declined'])('what is in %s is no incident', (category) => {
    expect(readSample(incidentio, event(category))).toMatchObject({ facts: [], why: expect.stringMatching(/\.$/) })
  })

  test.each(['incident_created_v2', 'incident_updated_v2'])(
    'of a private one %s tells its id, which makes no incident and hides one that is known',
    (name) => {
      const type = `private_incident.${name}`
      const reading = readSample(incidentio, sample({ event_type: type, [type]: { id: '01' } }))

      expect(reading).toEqual({
        facts: [{ kind: 'private', incident: { source: 'incidentio', externalId: '01' } }],
        why: expect.stringContaining('private'),
      })
    },
  )

  test.each(['follow_up_created_v1', 'action_updated_v1', 'membership_granted_v1'])(
    'the id that private_incident.%s tells is of something else, and hides nothing',
    (name) => {
      const type = `private_incident.${name}`
      for (const told of [{ id: '01' }, {}, null])
        expect(readSample(incidentio, sample({ event_type: type, [type]: told })).facts).toEqual([])
    },
  )

  test('what is private there is private to its team here, whatever its event is called', () => {
    expect(incidentsIn(incidentio, event('live', { visibility: 'private' }))).toMatchObject([
      { visibility: 'TEAM', team: 'payments' },
    ])
    expect(incidentsIn(incidentio, event('live'))).toMatchObject([{ visibility: 'EVERYONE' }])
    expect(incidentsIn(incidentio, event('closed', { visibility: 'private' }, 'live'))).toMatchObject([
      { visibility: 'TEAM' },
    ])
  })
})

describe('Rootly', () => {
  test('an incident without an id goes by its slug, and one without either is not guessed at', () => {
    const told = (data: object) => sample(rootlyEvent('incident.created', at(0), data as Record<string, unknown>))

    expect(incidentsIn(rootly, told({ id: null }))).toMatchObject([{ externalId: 'checkout-answers-slowly' }])
    expect(readSample(rootly, told({ id: null, slug: null })).facts).toEqual([])
  })

  test.each([['sev1'], [{ slug: 'sev1' }], [{ name: 'SEV1' }]])('a severity told as %o is one', (severity) => {
    const [item] = incidentsIn(rootly, sample(rootlyEvent('incident.created', at(0), { severity })))

    expect(item).toMatchObject({ severity: 'SEV1' })
  })

  test('a mitigation is when its event was, unless it says when', () => {
    const told = (data: object) => rootlyEvent('incident.mitigated', at(20), { status: 'mitigated', ...data })

    expect(incidentsIn(rootly, sample(told({})))).toMatchObject([{ status: 'MITIGATED', mitigatedAt: at(20) }])
    expect(incidentsIn(rootly, sample(told({ mitigated_at: at(18) })))).toMatchObject([{ mitigatedAt: at(18) }])
  })

  test('what is private there is private to its team here', () => {
    const told = (isPrivate: boolean) => sample(rootlyEvent('incident.created', at(0), { private: isPrivate }))

    expect(incidentsIn(rootly, told(true))).toMatchObject([{ visibility: 'TEAM', team: 'payments' }])
    expect(incidentsIn(rootly, told(false))).toMatchObject([{ visibility: 'EVERYONE' }])
  })

  test.each(['test', 'example_sub', 'scheduled'])('one of the kind %s is no incident', (kind) => {
    expect(readSample(rootly, sample(rootlyEvent('incident.created', at(0), { kind }))).facts).toEqual([])
  })
})

describe('FireHydrant', () => {
  test('of two events within one second that which has come further is the later', () => {
    const told = (milestone: string) => fireHydrantEvent([started], { current_milestone: milestone })
    const samples = ['started', 'acknowledged', 'mitigated', 'resolved'].map((one) => sample(told(one)))

    expectOrderNotToMatter(firehydrant, samples)
    expect(Object.values(addedUp(firehydrant, samples.toReversed()))).toMatchObject([{ status: 'RESOLVED' }])
  })

  test.each<[string, object]>([
    ['all of its channels are', { incident_channels: [{ visibility: 'private' }, { visibility: 'Private' }] }],
    ['it is called restricted', { restricted: true, incident_channels: [{ visibility: 'public' }] }],
    ['it is called private', { private: true }],
    ['its visibility is', { visibility: 'private' }],
  ])('what is private there is private to its team here, told by that %s', (_, told) => {
    const [item] = incidentsIn(firehydrant, sample(fireHydrantEvent([started], told as Record<string, unknown>)))

    expect(item).toMatchObject({ visibility: 'TEAM', team: 'payments' })
  })

  test.each<[object, string | undefined]>([
    [{ incident_channels: [{ visibility: 'private' }, { visibility: 'public' }] }, 'EVERYONE'],
    [{ restricted: false, incident_channels: [{ visibility: 'private' }] }, 'EVERYONE'],
    [{ incident_channels: [] }, undefined],
    [{}, undefined],
  ])('%o is not taken for private, and where nothing is said what was known of it stays', (told, visibility) => {
    const [item] = incidentsIn(firehydrant, sample(fireHydrantEvent([started], told as Record<string, unknown>)))

    expect(item?.visibility).toBe(visibility)
  })

  test('a severity told as an object is one', () => {
    const [item] = incidentsIn(firehydrant, sample(fireHydrantEvent([started], { severity: { slug: 'SEV1' } })))

    expect(item).toMatchObject({ severity: 'SEV1', assigneeEmail: 'ana@example.com' })
  })
})

describe('Opsgenie', () => {
  test('nanoseconds are read digit by digit, to the millisecond before them', () => {
    const told = (updatedAt: string) =>
      opsgenie.read(
        'Close',
        opsgenie.parse(opsgenieText('Close', updatedAt), () => null),
        {
          ...NO_RULES,
          mapping: opsgenie.mapping!,
        },
      )

    expect(told('1420452193166002000').facts).toMatchObject([{ item: { eventAt: '2015-01-05T10:03:13.166Z' } }])
    expect(told('1772445600165999999').facts).toMatchObject([{ item: { resolvedAt: '2026-03-02T10:00:00.165Z' } }])
    expect(told('1772445600165999').facts).toMatchObject([{ item: { resolvedAt: '2026-03-02T10:00:00.165Z' } }])
  })

  test('a deleted alert, a note and what nobody knows bring nothing', () => {
    for (const action of ['Delete', 'AddNote', 'constructor', ''])
      expect(readSample(opsgenie, opsgenieSample(action, nanos(1)))).toMatchObject({ facts: [] })
  })
})

describe('Standard Webhooks', () => {
  const message = (type: string, data: unknown) => sample({ type, timestamp: at(1), data })
  const incident = { source: 'own', externalId: '1', title: 'Down', startedAt: at(0) }

  test('a record of ours is told as it is, as of the message where it says no other time', () => {
    expect(readSample(standard, message('incident.updated', incident)).facts).toEqual([
      { kind: 'incident', item: { ...incident, eventAt: at(1) } },
    ])
    const dated = { ...incident, eventAt: at(0) }
    expect(readSample(standard, message('incident.updated', [dated, incident])).facts).toMatchObject([
      { item: { eventAt: at(0) } },
      { item: { eventAt: at(1) } },
    ])
  })

  test('changes, deployments and hours are told likewise', () => {
    const sha = 'a'.repeat(40)
    const names = { source: 'own', externalId: '1' }
    const change = { ...names, repository: 'shop/checkout', sha, title: 'Retry', mergedAt: at(0) }
    const deployment = { ...names, service: 'checkout', sha, finishedAt: at(0), result: 'SUCCESS' }
    const hours = { ...names, personEmail: 'ana@example.com', minutes: 30, startedAt: at(0) }

    expect(readSample(standard, message('change.merged', change)).facts).toMatchObject([{ kind: 'change' }])
    expect(readSample(standard, message('deployment.done', deployment)).facts).toMatchObject([{ kind: 'deployment' }])
    expect(readSample(standard, message('work-log.created', hours)).facts).toMatchObject([{ kind: 'work-log' }])
  })

  test.each([
    ['without a title', { ...incident, title: undefined }, 'title'],
    ['with a field that nobody knows', { ...incident, colour: 'red' }, 'colour'],
    ['that is no record', 'down', 'expected object'],
  ])('a record %s is named by its place', (_, data, place) => {
    expect(() => readSample(standard, message('incident.created', data))).toThrow(place)
  })

  test.each(['contact.created', 'incident', 'constructor.x', ''])(
    'a message of the type “%s” brings nothing',
    (type) => {
      expect(readSample(standard, message(type, incident))).toMatchObject({
        facts: [],
        why: expect.stringMatching(/\.$/),
      })
    },
  )
})
