import { expect, test } from 'vitest'
import { hoursFinding, hoursNote } from './hours-finding'
import { hoursRows, hoursTicks } from './hours-rows'
import type { HoursTeam, SreHours } from './sre-hours'

const team = (name: string, ai: number, more: Partial<HoursTeam> = {}): HoursTeam => ({
  team: name.toLowerCase(),
  name,
  hours: ai + 150,
  byOrigin: { AI: ai, HUMAN: 100, MIXED: 0, UNKNOWN: 50 },
  rosteredHours: 1000,
  share: (ai + 150) / 1000,
  aiShare: ai / 1000,
  loggedBy: 5,
  sres: 6,
  worstWeek: { week: '2026-W03', aiShare: 0.31 },
  ...more,
})

const answer = (more: Partial<SreHours> = {}): SreHours => ({
  asOf: '2026-11-22T14:02:00.000Z',
  timeZone: 'UTC',
  query: {
    from: '2025-11-24',
    to: '2026-11-23',
    followUp: '30',
    severity: 'critical',
    certainty: 'confirmed',
    mixed: 'separate',
    contrast: 'auto',
  },
  hours: 600,
  byOrigin: { AI: 300, HUMAN: 200, MIXED: 0, UNKNOWN: 100 },
  rosteredHours: 3000,
  share: 0.2,
  cost: null,
  aiShare: 0.1,
  estimatedHours: 412,
  loggedBy: 10,
  sres: 12,
  byActivity: {},
  weeks: [],
  teams: [team('Search', 100), team('Payments', 190), team('', 1, { name: 'No team' }), team('Checkout', 10)],
  ...more,
})

test('teams stand in order of name, never of hours, and hours without a team last', () => {
  expect(hoursRows(answer()).map(({ name }) => name)).toEqual([
    'All teams',
    'Checkout',
    'Payments',
    'Search',
    'No team',
  ])
})

test('AI lies on the base line, each part begins where the one before ends, and nought draws nothing', () => {
  const payments = hoursRows(answer()).find(({ name }) => name === 'Payments')

  expect(payments?.bars.map(({ origin, from, to }) => [origin, from, Number(to.toFixed(3))])).toEqual([
    ['AI', 0, 0.19],
    ['HUMAN', 0.19, 0.29],
    ['UNKNOWN', expect.closeTo(0.29, 9), 0.34],
  ])
  expect(payments).toMatchObject({ aiShare: '19\u00a0%', aiHours: '190 of 1,000\u00a0h', loggedBy: '5 of 6' })
  expect(payments?.worst?.href).toContain('team=payments&origin=AI&week=2026-W03')
})

test('estimated hours are never added to logged ones', () => {
  const [total] = hoursRows(answer())

  expect(total?.bars.at(-1)?.to).toBeCloseTo(0.2, 9)
  expect(total?.estimated?.share).toBeCloseTo(412 / 3000, 9)
  expect(hoursNote(answer())).toContain('stand hollow and apart')
})

test('a withheld team keeps its row and says why', () => {
  const withheld = { hours: null, byOrigin: null, share: null, aiShare: null, loggedBy: null, worstWeek: null, sres: 3 }
  const rows = hoursRows(answer({ teams: [team('Mobile', 0, { ...withheld, why: 'withheld: 3 SREs, shown from 5' })] }))

  expect(rows[1]).toMatchObject({
    name: 'Mobile',
    bars: [],
    why: 'withheld: 3 SREs, shown from 5',
    aiShare: '–',
    loggedBy: '–',
  })
})

test('the axis always holds the third', () => {
  expect(hoursTicks(hoursRows(answer())).at(-1)).toBe(0.4)
  expect(hoursTicks(hoursRows(answer({ teams: [team('Search', 700)] }))).at(-1)).toBe(1)
})

test('the finding names the share, the highest team and whether a third was reached', () => {
  const wide = answer({ teams: [team('Search', 400), team('Payments', 190)] })

  expect(hoursFinding(answer())).toBe(
    '10\u00a0% of the SRE week went to incidents in AI-written code, in Payments 19\u00a0%. No team reached a third.',
  )
  expect(hoursFinding(wide)).toContain('in Search 40\u00a0%. One team reached a third.')
})

test('of teams that are not shown nothing is said', () => {
  const hidden = { hours: null, byOrigin: null, share: null, aiShare: null, loggedBy: null, worstWeek: null }
  const mobile = team('Mobile', 0, { ...hidden, why: 'withheld: 3 SREs, shown from 5' })

  expect(hoursFinding(answer({ teams: [team('Search', 100), mobile] }))).toContain('No team that is shown reached')
  expect(hoursFinding(answer({ teams: [mobile] }))).toMatch(/AI-written code\. That is less than a third\.$/)
})

test('hours on code of unknown origin are not taken for hours on other code', () => {
  const byOrigin = { AI: 0, HUMAN: 200, MIXED: 0, UNKNOWN: 400 }

  expect(hoursFinding(answer({ byOrigin, aiShare: 0 }))).toBe(
    'None of the logged hours is known to have gone to incidents in AI-written code; of 400\u00a0h the origin of the code is unknown.',
  )
  expect(hoursFinding(answer({ byOrigin: { ...byOrigin, UNKNOWN: 0 }, aiShare: 0 }))).toContain(
    '0\u00a0% of the SRE week',
  )
})

test('without hours or a roster no share is made up', () => {
  const none = { hours: null, byOrigin: null, share: null, aiShare: null }

  expect(hoursFinding(answer({ ...none, why: 'nobody logged hours' }))).toBe('Nobody logged hours.')
  expect(hoursFinding(answer({ aiShare: null, share: null, rosteredHours: null }))).toContain('without a roster')
})

test('estimated hours are said only where they are drawn, and nothing is said of hours withheld', () => {
  const ofTeam = { ...answer().query, team: 'mobile' }

  expect(hoursNote(answer({ query: ofTeam }))).not.toContain('hollow')
  expect(hoursNote(answer({ hours: null, why: 'withheld: 3 SREs, shown from 5' }))).toBe('')
})
