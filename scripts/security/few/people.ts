import type { Site } from '../site'
import type { Tally } from '../tally'

export const RANGE = 'from=2026-01-05&to=2026-06-29'
/** By hand, from what the product promises. */
const LEAST_PEOPLE = 5

/** Teams of one to six people, each of whom logged one hour. */
export async function makeTeams({ ask, people }: Site): Promise<number[]> {
  const sizes = [1, 2, 3, 4, 5, 6]
  for (const size of sizes) {
    const team = `people-${size}`
    const items = Array.from({ length: size }, (_, at) => ({
      source: 'few',
      externalId: `${team}-${at}`,
      personEmail: `worker-${size}-${at}@example.com`,
      personName: `Worker ${size} ${at}`,
      team,
      minutes: 60,
      startedAt: '2026-03-05T14:05:00Z',
      activity: 'PATCH',
    }))
    const { status, text } = await ask('POST', '/api/v1/work-logs', { as: people.token, body: { items } })
    if (status !== 207 || text.includes('rejected":1')) throw new Error(text)
  }
  return sizes
}

/** However it is asked, the hours of a few people are not told, and those of enough are. */
export async function askSmall({ ask, people }: Site, tally: Tally, size: number) {
  const team = `people-${size}`
  for (const as of [people.viewer, people.engineer, people.lead, people.administrator, people.reader]) {
    const alone = JSON.parse(
      (await ask('GET', `/api/v1/analytics/sre-hours?${RANGE}&team=${team}`, { as })).text,
    ) as Hours
    const whole = JSON.parse((await ask('GET', `/api/v1/analytics/sre-hours?${RANGE}`, { as })).text) as Hours
    const list = JSON.parse((await ask('GET', `/api/v1/work-logs?team=${team}`, { as })).text) as {
      total: { minutes?: number } | null
    }
    const row = whole.teams.find((each) => each.team === team)
    const told = [
      alone.hours,
      alone.byOrigin,
      ...alone.weeks.map(({ hours }) => hours),
      ...Object.values(alone.byActivity),
      row?.hours,
      row?.byOrigin,
      list.total?.minutes,
    ].filter((figure) => figure !== null && figure !== undefined)
    if (size < LEAST_PEOPLE)
      tally.attack(told.length > 0, `${as.name} is told ${told.length} figures of ${size} people`)
    else tally.attack(told.length === 0, `${as.name} is told nothing of ${size} people, so nothing was asked`)
  }
}

/** The total less the teams that are told must not be the hours of one that is not. */
export async function subtract({ ask, people }: Site, tally: Tally) {
  for (const as of [people.viewer, people.administrator, people.reader]) {
    const { text } = await ask('GET', `/api/v1/analytics/sre-hours?${RANGE}`, { as })
    const { hours, teams } = JSON.parse(text) as Hours
    const withheld = teams.filter((team) => team.hours === null && team.why?.startsWith('withheld'))
    tally.attack(
      hours !== null && withheld.length === 1,
      `the total tells ${as.name} the hours of ${withheld[0]?.team}`,
    )
    tally.attack(withheld.length === 0, `no team is withheld from ${as.name}, so nothing was asked`)
  }
}

type Hours = {
  hours: number | null
  byOrigin: object | null
  byActivity: Record<string, number>
  weeks: { hours: number | null }[]
  teams: { team: string; hours: number | null; byOrigin: object | null; why?: string }[]
}
