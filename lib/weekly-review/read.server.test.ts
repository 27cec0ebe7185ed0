import { beforeAll, describe, expect, test } from 'vitest'
import { personActor } from '@/lib/auth/actor'
import { db } from '@/lib/db/client.server'
import { addFollowUp } from '@/lib/follow-ups/add-follow-up.server'
import { IncidentsQuery } from '@/lib/incidents/list-query'
import { listIncidents } from '@/lib/incidents/list.server'
import { addWeeks } from '@/lib/time/week'
import { freshDatabase } from '@/scripts/postgres/test-database'
import { readWeekReview } from './read.server'
import { AFTER, deploy, noon, system, tell, tenWeeksAndOne, WEEK } from './week-factory.server'

freshDatabase()

const outsider = personActor({ id: null, name: 'Vera', email: 'v@example.com', role: 'VIEWER', teamIds: [] })
const read = (team?: string, actor = outsider) => readWeekReview(WEEK, { ...(team && { team }) }, actor, AFTER)

let made: Awaited<ReturnType<typeof tenWeeksAndOne>>
beforeAll(async () => void (made = await tenWeeksAndOne()))

describe('incidents', () => {
  test('are counted by how grave they are, beside the week before, also what is private', async () => {
    const { figures } = await read('payments')

    expect(figures.severities).toEqual([
      { severity: 'SEV1', now: 1, before: 0 },
      { severity: 'SEV2', now: 2, before: 1 },
      { severity: 'SEV3', now: 4, before: 1 },
      { severity: 'SEV4', now: 0, before: 0 },
      { severity: null, now: 1, before: 0 },
    ])
  })

  test('are called a change outside three standard errors of the weeks before, and only there', async () => {
    const { figures } = await read()

    // 21 in ten weeks, the one of three weeks ago beside two each.
    const centre = 2.1
    expect(figures.incidents).toMatchObject({ now: 8, before: 2, isChange: true })
    expect(figures.incidents.limits!.high).toBeCloseTo(centre + 3 * Math.sqrt(centre), 10)
    expect(figures.critical).toEqual({ now: 3, before: 1, limits: { centre: 1, low: 0, high: 4 }, isChange: false })
  })

  test('are as many as the rows that are listed and those that are not', async () => {
    const query = IncidentsQuery.parse({ week: WEEK, severity: 'critical' })
    const [{ figures }, rows] = await Promise.all([read(), listIncidents(query, outsider)])

    expect(rows.items.length + rows.hidden!).toBe(figures.critical.now)
  })

  test('of weeks before the first record are no weeks without incidents', async () => {
    const week = addWeeks(WEEK, -5)
    const { figures } = await readWeekReview(week, {}, outsider, AFTER)

    // Five weeks of records are too few to judge by; with empty ones before them they would not be.
    expect(figures.incidents).toMatchObject({ now: 2, limits: null, isChange: null })
  })

  test('of weeks before the first record are a gap and no zero', async () => {
    const { figures } = await readWeekReview(addWeeks(WEEK, -40), {}, outsider, AFTER)

    expect(figures.incidents).toEqual({ now: null, before: null, limits: null, isChange: null })
    expect(figures.critical).toEqual(figures.incidents)
    expect(figures.severities.map(({ now }) => now)).toEqual([null, null, null, null, null])
  })
})

describe('failures', () => {
  test('are of the changes whose seven days ended in the week', async () => {
    const { figures } = await read('payments')

    expect(figures.cohort).toEqual({ from: '2026-02-23', to: '2026-03-02', days: 7 })
    expect(figures.origins.AI.now).toMatchObject({ mature: 20, pending: 0, failed: 3, rate: 0.15 })
    expect(figures.origins.AI.now.low).toBeCloseTo(0.05237, 4)
    expect(figures.origins.AI.before).toMatchObject({ mature: 20, failed: 1, rate: 0.05 })
    expect(figures.origins.AI.limits!.high).toBeCloseTo(0.05 + 3 * Math.sqrt((0.05 * 0.95) / 20), 10)
    expect(figures.origins.AI.isChange).toBe(false)
    expect(figures.origins.HUMAN.now).toMatchObject({ mature: 0, rate: null, why: 'no mature changes' })
    expect(figures.failures.now).toMatchObject({ failed: 3, mature: 20 })
    expect(figures.ratio).toMatchObject({ failed: 12, mature: 200 })
  })

  test('of a team with few changes are withheld, and so is the sum that would tell them', async () => {
    await deploy(4, { origin: 'HUMAN', team: 'tiny', service: 'till', deployedAt: noon(addWeeks(WEEK, -1), 3) })
    await tell({ team: 'tiny', service: 'till', severity: 'SEV3', startedAt: noon(WEEK, 2) })

    const { figures } = await read('tiny')

    expect(figures.origins.HUMAN.now).toMatchObject({ mature: 4, failed: null, rate: null })
    expect(figures.failures).toMatchObject({ now: { failed: null, rate: null }, limits: null, isChange: null })
    expect(figures.hours.now).toMatchObject({ hours: null, share: null })
  })
})

test('hours stand beside how many logged and what was rostered', async () => {
  const { figures } = await read('payments')

  expect(figures.hours.now).toMatchObject({ hours: 7, rosteredHours: 200, share: 0.035, loggedBy: 7, sres: 9 })
  expect(figures.hours.before).toMatchObject({ hours: null, why: 'nobody logged hours' })
})

test('hours of a team under five are withheld with how many logged them', async () => {
  await db().roster.updateMany({ data: { sres: 4 } })
  const { figures } = await read('payments')
  await db().roster.updateMany({ data: { sres: 9 } })

  expect(figures.hours.now).toMatchObject({ hours: null, share: null, loggedBy: null })
  expect(figures.hours.now.why).toMatch(/^withheld: 4 SREs/)
})

describe('the lists', () => {
  test('begin with the gravest, hold what one may learn of, and say how many there are beside', async () => {
    const [seen, all] = await Promise.all([read(), read(undefined, system)])

    expect(seen.criticals.map(({ title }) => title)).toEqual(['Charged twice', 'Refunds are late'])
    expect(seen.hidden).toBe(1)
    expect(JSON.stringify(seen)).not.toContain('leaked')
    expect(all.criticals.map(({ title }) => title)).toEqual(['Charged twice', 'Refunds are late', 'A leaked key'])
    expect(all.hidden).toBe(0)
  })

  test('name what still lacks a word', async () => {
    const { unresolved } = await read()

    expect(unresolved.find(({ key }) => key === made.second.key)?.lacks).toEqual(['ORIGIN', 'CAUSE'])
    expect(unresolved.filter(({ lacks }) => lacks.includes('SEVERITY'))).toHaveLength(1)
  })

  test('name ways of failing that came twice in four weeks, and no private one by its number', async () => {
    const [seen, all] = await Promise.all([read(), read(undefined, system)])

    expect(seen.modes).toMatchObject([{ mode: 'CAPACITY', incidents: 2, inWeek: 1 }])
    expect(all.modes.map(({ mode, incidents }) => [mode, incidents])).toEqual([
      ['CAPACITY', 2],
      ['CONCURRENCY', 2],
    ])
    expect(seen.services).toMatchObject([{ service: 'ledger', incidents: 4, inWeek: 1 }])
  })

  test('hold what is overdue, and of a private incident only for whom it is', async () => {
    await addFollowUp(made.first.key, { title: 'Alert on it', dueOn: '2026-03-05' }, system, 'test')
    await addFollowUp(made.first.key, { title: 'Later', dueOn: '2026-03-09' }, system, 'test')
    await addFollowUp(made.hidden.key, { title: 'Turn the key', dueOn: '2026-03-04' }, system, 'test')

    const [seen, all] = await Promise.all([read('payments'), read('payments', system)])

    expect(seen.overdue).toMatchObject([{ title: 'Alert on it', incident: made.first.key }])
    expect(all.overdue.map(({ title }) => title)).toEqual(['Turn the key', 'Alert on it'])
    expect(seen.criticals[1]!.followUps.map(({ title }) => title)).toEqual(['Alert on it', 'Later'])
  })
})

describe('weeks', () => {
  test('of 53 in a year follow one another', async () => {
    await tell({ startedAt: '2021-01-03T23:00:00Z' }, { startedAt: '2020-12-20T10:00:00Z' })
    const of = async (week: string) => (await readWeekReview(week, {}, outsider, AFTER)).figures.incidents

    expect(await of('2020-W53')).toMatchObject({ now: 1, before: 0 })
    expect(await of('2021-W01')).toMatchObject({ now: 0, before: 1 })
    await expect(of('2021-W53')).rejects.toMatchObject({ code: 'not-found' })
    expect(await readWeekReview('2020-W53', {}, outsider, AFTER)).toMatchObject({
      from: '2020-12-28',
      to: '2021-01-04',
    })
  })

  test('end an hour later where clocks go back, in the zone of the organisation', async () => {
    await db().organisation.update({ where: { id: 1 }, data: { timeZone: 'Europe/Berlin' } })
    await tell({ startedAt: '2025-10-26T22:59:00Z' }, { startedAt: '2025-10-26T23:00:00Z' })
    const of = async (week: string) => (await readWeekReview(week, {}, outsider, AFTER)).criticals

    const [old, next] = await Promise.all([of('2025-W43'), of('2025-W44')])
    await db().organisation.update({ where: { id: 1 }, data: { timeZone: 'UTC' } })

    expect(old.map(({ startedAt }) => startedAt)).toEqual(['2025-10-26T22:59:00.000Z'])
    expect(next.map(({ startedAt }) => startedAt)).toEqual(['2025-10-26T23:00:00.000Z'])
  })

  test('that have not begun cannot be read, and one that is not over says so', async () => {
    await expect(readWeekReview('2026-W12', {}, outsider, AFTER)).rejects.toMatchObject({ code: 'not-found' })
    expect(await readWeekReview('2026-W11', {}, outsider, AFTER)).toMatchObject({
      isOver: false,
      asOf: AFTER.toISOString(),
    })
    await expect(readWeekReview(WEEK, { team: 'nobody' }, outsider, AFTER)).rejects.toMatchObject({ code: 'not-found' })
  })
})
