import type { Site } from '../site'
import type { Tally } from '../tally'

const RANGE = 'from=2025-01-06&to=2025-06-30'
/** By hand, from what the product promises. */
const LEAST_CHANGES = 30
const LEAST_PEOPLE = 5

/** Teams by their changes and listed people; nobody listed: of whom nothing is known. */
const TEAMS = [
  { team: 'rated-1', changes: 1, people: 0 },
  { team: 'rated-29', changes: 29, people: 6 },
  { team: 'rated-4-people', changes: 60, people: 4 },
  { team: 'rated-30', changes: 30, people: 5 },
  { team: 'rated-80', changes: 80, people: 0 },
]

type Rates = {
  items: { slug: string; mature: number; failed: number | null; rate: number | null; drawn: object | null }[]
  all: { mature: number; failed: number }
}

/** Teams side by side: of few changes or people none is told how it fared, and none follows from the total. */
export async function askTeamRates({ ask, people }: Site, tally: Tally) {
  for (const { team, changes, people: listed } of TEAMS) {
    const externalIds = Array.from({ length: changes }, (_, at) => `${team}-${at}`)
    const at = '2025-02-03T10:00:00Z'
    const change = {
      source: 'rated',
      repository: `rated/${team}`,
      title: 'x',
      mergedAt: at,
      deployedAt: at,
      origin: 'AI',
    }
    const items = externalIds.map((externalId) => ({ ...change, externalId, sha: `sha-${externalId}`, team }))
    await ask('POST', '/api/v1/changes', { as: people.token, body: { items } })
    const causes = [{ change: { source: 'rated', externalId: externalIds[0] }, certainty: 'CONFIRMED' }]
    const incident = {
      source: 'rated',
      externalId: team,
      title: 'x',
      severity: 'SEV1',
      startedAt: '2025-02-04T10:00:00Z',
    }
    await ask('POST', '/api/v1/incidents', { as: people.token, body: { items: [{ ...incident, causes }] } })
    for (let place = 0; place < listed; place += 1)
      await ask('PUT', `/api/v1/teams/${team}/members/${team}-${place}@example.com`, {
        as: people.administrator,
        body: { name: `Member ${place}`, isSre: false },
      })
  }

  for (const as of [people.viewer, people.lead, people.administrator, people.reader]) {
    const { text } = await ask('GET', `/api/v1/analytics/team-rates?${RANGE}`, { as })
    const { items, all } = JSON.parse(text) as Rates
    for (const { team, changes, people: listed } of TEAMS) {
      const { mature, failed, rate, drawn } = items.find(({ slug }) => slug === team) ?? { mature: -1 }
      if (mature !== changes) throw new Error(`${team} has ${mature} changes, not ${changes}`)
      const isSmall = changes < LEAST_CHANGES || (listed > 0 && listed < LEAST_PEOPLE)
      const told = [failed, rate, drawn].filter((figure) => figure !== null)
      if (isSmall) tally.attack(told.length > 0, `${as.name} is told how ${team} fared`)
      else tally.attack(told.length === 0, `${as.name} is told nothing of ${team}, so nothing was asked`)
    }
    const given = items.filter(({ failed, mature }) => failed !== null && mature > 0)
    const sum = given.reduce((total, { failed }) => total + failed!, 0)
    tally.attack(all.failed !== sum, `the failures of all shown tell ${as.name} of teams that are not`)
    const out = items.filter(({ failed, mature }) => failed === null && mature > 0)
    tally.attack(out.length === 1, `the total tells ${as.name} how ${out[0]?.slug} fared`)
    const names = items.map(({ slug }) => slug).filter((slug) => slug.startsWith('rated'))
    tally.attack(`${names}` !== `${[...names].sort()}`, `teams stand in another order than by name: ${names}`)
  }
}
