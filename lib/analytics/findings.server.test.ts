import { beforeAll, describe, expect, test } from 'vitest'
import { systemActor } from '@/lib/auth/actor'
import type { ChangeItem } from '@/lib/changes/change'
import { ingestChanges } from '@/lib/changes/ingest.server'
import { db } from '@/lib/db/client.server'
import { NBSP } from '@/lib/format'
import type { IncidentItem } from '@/lib/incidents/incident'
import { ingestIncidents } from '@/lib/incidents/ingest.server'
import { setRoster } from '@/lib/teams/set-roster.server'
import { setUpTeam } from '@/lib/teams/set-up-team.server'
import { freezeWeek } from '@/lib/weekly-review/freeze.server'
import { ingestWorkLogs } from '@/lib/work/ingest.server'
import { aChange, anIncident, aWorkLog } from '@/prisma/factories'
import { freshDatabase } from '@/scripts/postgres/test-database'
import { findingsOf, reviewSaysOf } from './findings-factory.server'

freshDatabase()

const actor = systemActor('test')
const sender = () => ({ actor, requestId: crypto.randomUUID(), receivedAt: new Date() })

async function deployed(many: number, at: string, over: Partial<ChangeItem> = {}): Promise<ChangeItem[]> {
  const changes = Array.from({ length: many }, () => aChange({ mergedAt: at, deployedAt: at, ...over }))
  await ingestChanges(changes, sender())
  return changes
}

/** One critical incident for each of the changes. */
async function failed(changes: readonly ChangeItem[], startedAt: string, over: Partial<IncidentItem> = {}) {
  const incidents = changes.map(({ source, externalId, team }) =>
    anIncident({ startedAt, team, causes: [{ change: { source, externalId }, certainty: 'CONFIRMED' }], ...over }),
  )
  await ingestIncidents(incidents, sender())
  return incidents
}

/** An hour of each of five SREs. */
async function logged({ source, externalId, startedAt, team }: IncidentItem) {
  const hour = (at: number) =>
    aWorkLog({
      ...{ personEmail: `sre-${at}@example.com`, startedAt, minutes: 60, team },
      incident: { source, externalId },
    })
  await ingestWorkLogs([0, 1, 2, 3, 4].map(hour), sender())
}

/** Each story has a year of its own, so that none is part of another's answer. */
const inSpring = (year: number, over: Record<string, string> = {}) =>
  findingsOf({ from: `${year}-03-01`, to: `${year}-06-01`, ...over }, new Date(`${year}-09-01T12:00:00Z`))
const reviewOf = (week: string) => reviewSaysOf(week, new Date(`${Number(week.slice(0, 4)) + 1}-02-01T12:00:00Z`))

/** No figure may be made of nothing, and nothing unknown may be called human. */
const MADE_UP = /NaN|undefined|null|Infinity|\[object/

describe('without any record', () => {
  test('every sentence says that there is nothing, and none has a figure', async () => {
    const { notes, ...says } = await inSpring(2000)

    expect(says).toEqual({
      verdict: 'No change was deployed in this range, so there is no answer.',
      basis: '',
      trend: 'No change on either side is past its follow-up, so there is no trend.',
      rates: 'No change is past its follow-up, so there is no rate.',
      hours: 'Nobody logged hours.',
      adoption: 'No change was merged in this range.',
      times: 'No critical incidents began in this range.',
      modes: 'No incident began in this range.',
      register: `No incident of any kind is recorded in the 182 days to 31${NBSP}May${NBSP}2000.`,
      review: 'Reviews cannot be set side by side: no reviewed change is known to be AI-written.',
      telemetry: 'Of no mature AI-written change is its telemetry known.',
      survival: 'There is no change to watch yet.',
      figures: 'Too little is known of the weeks before to call anything a change.',
      teams: 'No team has a rate that can be shown.',
    })
    expect(notes).not.toMatch(MADE_UP)
  })

  test('a weekly review knows nothing of its week: not that it was quiet, nor that nothing changed', async () => {
    const { title, incidents, critical, draft } = await reviewOf('2000-W15')

    expect([title, incidents, critical]).toEqual([
      'Nothing is known of this week',
      'Nothing is known of this week.',
      'Nothing is known of this week.',
    ])
    expect(draft).not.toMatch(/%|beyond chance|[Nn]one was|quiet week:/)
  })
})

describe('with one change', () => {
  beforeAll(async () => {
    const one = await deployed(1, '2002-03-13T10:00:00Z', { origin: 'AI' })
    await failed(one, '2002-03-19T10:00:00Z')
    await deployed(1, '2003-03-13T10:00:00Z', { origin: 'AI' })
  })

  test('that failed there is a change to judge, and nothing to hold it against', async () => {
    const { verdict, basis, rates, trend, survival, adoption } = await inSpring(2002)

    expect(verdict).toBe(
      'No answer yet: there is 1 AI-written change to judge, and none of human-written or unknown origin to hold it against.',
    )
    expect(basis).toBe('The origin of every mature change is known.')
    expect(rates).toContain('of those not known to be AI-written none can be judged yet.')
    expect(trend).toBe('One failure is too few to draw a trend.')
    expect(survival).toBe(`100${NBSP}% of AI-written changes had failed 7 days after they went live.`)
    expect(adoption).toContain(`100${NBSP}% of merged changes were AI-written.`)
  })

  test('that is young no rate is made of it, not even 0 %', async () => {
    const says = await findingsOf({ from: '2003-03-01', to: '2003-06-01' }, new Date('2003-03-20T12:00:00Z'))

    expect(says.verdict).toBe('No answer yet: the one change of this range is not past its 30 days of follow-up.')
    expect(says.rates).toBe('No change is past its follow-up, so there is no rate.')
    expect(says.trend).toContain('No change on either side is past its follow-up')
  })

  test('a weekly review of it counts what there is, and judges nothing', async () => {
    const { title, critical, draft } = await reviewOf('2002-W12')

    expect(title).toBe('1 decision open; too little to tell what has changed')
    expect(critical).toBe('1 critical incident, 1 more than the week before, with too few weeks before it to judge by.')
    expect(draft).toContain('a critical incident is associated with 1 of 1, ')
    expect(draft).toContain('; not judged.')
  })
})

describe('where every origin is unknown', () => {
  beforeAll(async () => {
    const changes = await deployed(40, '2005-03-10T10:00:00Z', { team: 'alpha' })
    const [first] = await failed(changes.slice(0, 4), '2005-03-15T10:00:00Z', { impact: 'SECURITY' })
    await setRoster('alpha', { effectiveFrom: '2001-01-01', hoursPerWeek: 200, sres: 5 }, actor, 'r')
    await logged(first!)
  })

  test('no sentence says that none is AI-written, and none calls it human', async () => {
    const { notes, ...says } = await inSpring(2005)

    expect(says).toMatchObject({
      verdict: 'No answer yet: none of the 40 changes past their 30 days is known to be AI-written.',
      basis: `The origin of 40 of 40 changes (100${NBSP}%) is unknown.`,
      rates: `Of those not known to be AI-written 10${NBSP}% failed critically; of AI-written changes none can be judged yet.`,
      hours: `None of the logged hours is known to have gone to incidents in AI-written code; of 5${NBSP}h the origin of the code is unknown.`,
      adoption: `0${NBSP}% of merged changes are known to be AI-written. The origin of 100${NBSP}% is unknown.`,
      modes: 'No incident that began in this range is known to be in AI-written code.',
      survival: 'No change that went live is known to be AI-written.',
    })
    expect(says.register).toMatch(/^4 security incidents began in .*, none of them known to be in AI-written code\.$/)
    expect(Object.values(says).join(' ')).not.toMatch(/human/)
    expect(notes).toContain(`the share with a known origin: 0${NBSP}%`)
    expect(notes).not.toMatch(MADE_UP)
  })

  test('held against human-written changes that are not there, nothing is said of how they fared', async () => {
    const { rates, trend } = await inSpring(2005, { contrast: 'human' })

    expect(rates).toBe('Of neither AI-written changes nor human-written ones can any be judged yet.')
    expect(trend).toBe('No change on either side is past its follow-up, so there is no trend.')
  })

  test('a weekly review says that nobody told the origin, and no ratio', async () => {
    const { draft } = await reviewOf('2005-W11')

    expect(draft).toContain('cannot be said: no mature change is known to be AI-written.')
    expect(draft.match(/no origin said/g)).toHaveLength(4)
  })
})

test('without AI-written changes that is said as known where every origin is known', async () => {
  const changes = await deployed(40, '2008-03-10T10:00:00Z', { team: 'alpha', origin: 'HUMAN' })
  const [first] = await failed(changes.slice(0, 4), '2008-03-12T10:00:00Z')
  await logged(first!)

  expect(await inSpring(2008)).toMatchObject({
    verdict: 'No answer yet: none of the 40 changes past their 30 days is known to be AI-written.',
    basis: 'The origin of every mature change is known.',
    rates: `Of human-written ones 10${NBSP}% failed critically; of AI-written changes none can be judged yet.`,
    hours: `0${NBSP}% of the SRE week went to incidents in AI-written code. No team reached a third.`,
    adoption: `0${NBSP}% of merged changes were AI-written. The origin of every change is known.`,
    modes: 'No incident in AI-written code began in this range.',
  })
})

describe('without human-written changes', () => {
  beforeAll(async () => {
    const changes = await deployed(40, '2010-03-10T10:00:00Z', { team: 'alpha', origin: 'AI' })
    await failed(changes.slice(0, 4), '2010-03-12T10:00:00Z')
    await deployed(200, '2011-03-10T10:00:00Z', { team: 'alpha' })
    const some = await deployed(60, '2011-03-10T10:00:00Z', { team: 'alpha', origin: 'AI' })
    await failed(some.slice(0, 12), '2011-03-12T10:00:00Z')
  })

  test('and of no unknown origin there is nothing to hold against, and nothing that could hide', async () => {
    const { verdict, basis } = await inSpring(2010)

    expect(verdict).toContain(
      '40 AI-written changes to judge, and none of human-written or unknown origin to hold them',
    )
    expect(basis).toBe('The origin of every mature change is known.')
  })

  test('they are held against all that is not known to be AI-written, and never against people', async () => {
    const { verdict, basis, rates } = await inSpring(2011)

    expect(verdict).toMatch(/^AI-written changes failed critically at least [\d.]+× as often as those not known to be/)
    expect(verdict).toContain('of those, none of 200 failed.')
    expect(basis).toContain('because no mature change is known to be human-written. This understates')
    expect(verdict + rates).not.toContain('human')
  })
})

test('what is dated into days to come has not happened', async () => {
  const changes = await deployed(40, '2041-03-12T10:00:00Z', { team: 'alpha', origin: 'AI' })
  await failed(changes.slice(0, 4), '2041-03-15T10:00:00Z')
  const now = new Date('2026-07-01T12:00:00Z')

  const { notes: _, ...says } = await findingsOf({ from: '2041-03-01', to: '2041-06-01' }, now)
  expect(says).toMatchObject({
    verdict: 'These days are still to come, so there is no answer.',
    rates: 'No change is past its follow-up, so there is no rate.',
    hours: 'Nobody logged hours.',
    adoption: 'These days are still to come, so nothing was merged in them.',
    times: 'These days are still to come, so nothing took its time in them.',
    modes: 'These days are still to come, so nothing failed in them.',
    register: `No incident of any kind is recorded in the 182 days to 1${NBSP}Jul${NBSP}2026.`,
    survival: 'There is no change to watch yet.',
  })
  expect(Object.values(says).join(' ')).not.toContain('%')

  const { verdict } = await findingsOf({ from: '2032-03-01', to: '2041-06-01' }, new Date('2032-07-01T12:00:00Z'))
  expect(verdict).toBe('No answer yet: none of the 40 changes of this range is past its 30 days of follow-up.')
  await expect(reviewSaysOf('2041-W11', now)).rejects.toMatchObject({ code: 'not-found' })
})

describe('weeks that are not 168 hours, or not of an ordinary year', () => {
  const begins = (...instants: string[]) =>
    ingestIncidents(
      instants.map((startedAt) => anIncident({ startedAt, team: 'alpha', origin: 'HUMAN' })),
      sender(),
    )
  const inZone = async <Answer>(timeZone: string, ask: () => Promise<Answer>) => {
    await db().organisation.update({ where: { id: 1 }, data: { timeZone } })
    try {
      return await ask()
    } finally {
      await db().organisation.update({ where: { id: 1 }, data: { timeZone: 'UTC' } })
    }
  }

  test('the week in which clocks go forward ends an hour sooner, and holds what began in it', async () => {
    // In New York Monday 15 March 2021 begins at 04:00 UTC, a week after one that began at 05:00.
    await begins('2021-03-08T05:00:00Z', '2021-03-15T03:59:59Z', '2021-03-15T04:00:00Z')

    const [week, next] = await inZone('America/New_York', async () => [
      await reviewOf('2021-W10'),
      await reviewOf('2021-W11'),
    ])
    expect(week!.week).toMatch(/^Week 10, 8\sMar – 14\sMar\s2021$/)
    expect(week!.incidents).toContain('2 incidents, 2 more than the week before')
    expect(next!.incidents).toContain('1 incident, 1 fewer than the week before')
  })

  test('the week in which clocks go back ends an hour later', async () => {
    await begins('2021-11-08T04:59:59Z', '2021-11-08T05:00:00Z')

    const [week, next] = await inZone('America/New_York', async () => [
      await reviewOf('2021-W44'),
      await reviewOf('2021-W45'),
    ])
    expect(week!.incidents).toContain('1 incident, 1 more than the week before')
    expect(next!.incidents).toContain('1 incident, as many as the week before')
  })

  test('a rostered week is one week of hours, also where it has 167 hours', async () => {
    const changes = await deployed(1, '2022-03-09T10:00:00Z', { team: 'alpha', origin: 'AI' })
    const [incident] = await failed(changes, '2022-03-13T10:00:00Z')
    await logged(incident!)

    const { hours } = await inZone('America/New_York', () =>
      findingsOf({ from: '2022-03-07', to: '2022-03-14' }, new Date('2022-09-01T12:00:00Z')),
    )
    expect(hours).toBe(`3${NBSP}% of the SRE week went to incidents in AI-written code. No team reached a third.`)
  })

  test.each([
    { week: '2020-W53', first: '2020-12-28', last: '2021-01-03', said: /^Week 53, 28\sDec\s2020 – 3\sJan\s2021$/ },
    { week: '2026-W53', first: '2026-12-28', last: '2027-01-03', said: /^Week 53, 28\sDec\s2026 – 3\sJan\s2027$/ },
  ])('$week is a week, with the one before it and the first of the next year beside it', async (one) => {
    const [year, next] = [Number(one.week.slice(0, 4)), Number(one.week.slice(0, 4)) + 1]
    await begins(
      `${year}-12-27T12:00:00Z`,
      `${one.first}T00:00:00Z`,
      `${one.last}T23:59:59Z`,
      `${next}-01-04T00:00:00Z`,
    )

    const { week, incidents } = await reviewOf(one.week)
    expect(week).toMatch(one.said)
    expect(incidents).toContain('2 incidents, 1 more than the week before')
    expect((await reviewOf(`${next}-W01`)).incidents).toContain('1 incident, 1 fewer than the week before')
  })
})

describe('a team that is named anew half-way', () => {
  const read = () => inSpring(2024, { team: 'beta' })

  beforeAll(async () => {
    await setUpTeam('beta', { name: 'Payments' }, actor, 'r')
    await setRoster('beta', { effectiveFrom: '2024-01-01', hoursPerWeek: 100, sres: 6 }, actor, 'r')
    const before = await deployed(40, '2024-03-05T10:00:00Z', { team: 'beta', origin: 'AI' })
    const [first] = await failed(before.slice(0, 12), '2024-03-12T10:00:00Z')
    await logged(first!)
    const elsewhere = await deployed(1, '2024-03-05T10:00:00Z', { team: 'alpha', origin: 'AI' })
    await logged((await failed(elsewhere, '2024-03-13T10:00:00Z'))[0]!)
    const keys = await db().incident.findMany({ where: { team: { slug: 'beta' } }, select: { number: true } })
    const undecided = keys.map(({ number }) => `INC-${number}`)
    await freezeWeek('2024-W11', { team: 'beta' }, { undecided }, actor, 'r', new Date('2024-03-20T12:00:00Z'))

    await setUpTeam('beta', { name: 'Wallet' }, actor, 'r')
    const after = await deployed(60, '2024-04-10T10:00:00Z', { team: 'beta', origin: 'HUMAN' })
    await failed(after.slice(0, 10), '2024-04-12T10:00:00Z')
  })

  test('is one team, of which both halves are counted', async () => {
    const { verdict, basis, rates } = await read()

    expect(basis).toContain('The origin of every mature change is known.')
    expect(rates).toBe(`30${NBSP}% of AI-written changes failed critically, and 17${NBSP}% of human-written ones.`)
    expect(verdict).toMatch(
      /^Not enough data yet\. AI-written changes failed critically 1\.8× as often as human-written/,
    )
  })

  test('is called by the name it has now, and in a review that was frozen before by the one it had', async () => {
    const { hours } = await findingsOf({ from: '2024-03-01', to: '2024-06-01' }, new Date('2024-09-01T12:00:00Z'))
    const frozen = await reviewSaysOf('2024-W11', new Date('2024-09-01T12:00:00Z'), 'beta')
    const open = await reviewSaysOf('2024-W15', new Date('2024-09-01T12:00:00Z'), 'beta')

    expect(hours).toContain('in Wallet ')
    expect(hours).not.toContain('Payments')
    expect([frozen.team, open.team]).toEqual(['Payments', 'Wallet'])
  })
})

test('of incidents that nobody graded it is not said that none was critical', async () => {
  await ingestIncidents([anIncident({ startedAt: '2015-03-11T10:00:00Z', severity: null })], sender())

  const { incidents, critical } = await reviewOf('2015-W11')
  expect(incidents).toContain('None is known to be critical; of 1 nobody said.')
  expect(critical).toBe('No incident that began in this week is known to be critical.')
})

/** Nothing at all, one change, every origin unknown, no AI, no human, days to come, both changes of clocks, a week 53, and a team named anew. */
const STORIES = [
  ['2000-03-01', '2000-06-01'],
  ['2002-03-01', '2002-06-01'],
  ['2005-03-01', '2005-06-01'],
  ['2008-03-01', '2008-06-01'],
  ['2010-03-01', '2010-06-01'],
  ['2041-03-01', '2041-06-01'],
  ['2021-03-08', '2021-03-15'],
  ['2021-11-01', '2021-11-08'],
  ['2020-12-28', '2021-01-04'],
  ['2024-03-01', '2024-06-01'],
]

test.each(STORIES)('from %s to %s no sentence, note, table or file is made of nothing', async (from, to) => {
  const now = new Date(`${Math.min(Number(to.slice(0, 4)), 2026)}-09-01T12:00:00Z`)

  for (const [place, words] of Object.entries(await findingsOf({ from, to }, now)))
    expect(words, place).not.toMatch(MADE_UP)
})

test.each(['2000-W15', '2002-W12', '2005-W11', '2021-W10', '2021-W44', '2020-W53', '2026-W53', '2024-W11'])(
  'the digest of %s says what its review says, and nothing made of nothing',
  async (week) => {
    const { digest, title, incidents, draft } = await reviewOf(week)

    expect(digest).toContain(title)
    for (const sentence of draft.split(/(?<=\.) /)) expect(digest.replaceAll(/\s+/g, ' ')).toContain(plainly(sentence))
    expect(`${digest} ${incidents}`).not.toMatch(MADE_UP)
  },
)

const plainly = (sentence: string) => sentence.replaceAll(/\s+/g, ' ')
