import { joinAs } from '../people'
import type { Site } from '../site'
import { readDocument } from '../matrix/schemas'
import { Tally } from '../tally'
import type { Threat } from '../threat'

export const surveillance: Threat = { id: 'T19', title: 'Misuse as surveillance', isQuick: true, run }

/** Every way in which somebody could want a question split or sorted by who. */
const WHO = [
  'person',
  'personEmail',
  'personId',
  'person_id',
  'author',
  'authorEmail',
  'authorName',
  'authorLogin',
  'assignee',
  'assigneeEmail',
  'approver',
  'member',
  'user',
  'email',
  'by',
  'groupBy',
  'group_by',
  'split',
  'dimension',
  'sort',
  'orderBy',
  'order',
  'rank',
  'top',
  'fields',
  'select',
  'include',
]
const VALUES = ['person', 'author', 'engineer@example.com']
const ADDRESS = /[\w.+-]+@[\w-]+\.[\w.]+/
const RANGE = 'from=2026-01-05&to=2026-06-29'
/** By hand, from what the product promises. */
const LEAST_PEOPLE = 5

async function run(site: Site) {
  const tally = new Tally()
  const document = await readDocument(site)
  const routes = [...document].filter(
    ([route, { parameters }]) => route.startsWith('GET ') && parameters.some((each) => each.in === 'query'),
  )
  for (const [route] of routes.filter(([route]) => !route.includes('/audit'))) await askWho(site, tally, route.slice(4))

  const sizes = await makeTeams(site)
  for (const size of sizes) await askSmall(site, tally, size)
  await lookForNames(site, tally)
  return tally.outcome(
    `${routes.length} questions × ${WHO.length} keys; teams of ${sizes[0]} to ${sizes.at(-1)}, names told 0`,
  )
}

async function askWho({ ask, people }: Site, tally: Tally, path: string) {
  const asked = path.includes('analytics') ? `${RANGE}&` : ''
  for (const key of WHO)
    for (const value of VALUES) {
      const { status } = await ask('GET', `${path}?${asked}${key}=${value}`, { as: people.administrator })
      tally.attack(status !== 422, `${path}?${key}=${value}: ${status}`)
    }
}

/** Teams of one to six people, each of whom logged one hour. */
async function makeTeams({ ask, people }: Site): Promise<number[]> {
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
async function askSmall({ ask, people }: Site, tally: Tally, size: number) {
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

type Hours = {
  hours: number | null
  byOrigin: object | null
  byActivity: Record<string, number>
  weeks: { hours: number | null }[]
  teams: { team: string; hours: number | null; byOrigin: object | null }[]
}

/** Who worked when is for their own team: others are told neither names nor addresses, in figures nobody is. */
async function lookForNames({ ask, people, address }: Site, tally: Tally) {
  const figures = ['failure-rate', 'sre-hours', 'adoption'].map((each) => `/api/v1/analytics/${each}?${RANGE}`)
  const rows = [
    '/api/v1/changes?limit=200',
    '/api/v1/deployments?limit=200',
    '/api/v1/incidents?limit=200',
    '/api/v1/sources',
  ]
  const stranger = await joinAs(ask, people.administrator, address, {
    name: 'stranger',
    role: 'LEAD',
    team: 'people-6',
  })
  for (const as of [people.viewer, people.reader, stranger])
    for (const path of [...figures, ...rows, '/api/v1/work-logs?limit=200&team=people-5']) {
      const { text } = await ask('GET', path, { as })
      tally.attack(ADDRESS.test(text), `${path} tells ${as.name} the address ${ADDRESS.exec(text)?.[0]}`)
      tally.attack(/Worker 5/.test(text), `${path} tells ${as.name} who of another team worked`)
    }
}
