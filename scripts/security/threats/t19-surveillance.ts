import { askFewChanges } from '../few/changes'
import { askTeamRates } from '../few/team-rates'
import { askSmall, makeTeams, RANGE, subtract } from '../few/people'
import { joinAs } from '../people'
import { TEAM_OF } from '../records'
import type { Site } from '../site'
import { readDocument } from '../matrix/schemas'
import { Tally } from '../tally'
import type { Threat } from '../threat'

export const surveillance: Threat = {
  id: 'T19',
  title: 'Misuse as surveillance',
  promise: 'No question is split by person, and figures of few people are withheld',
  run,
}

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
const GROUPS = [1, 2, 29, 30, 35]

async function run(site: Site) {
  const tally = new Tally()
  const document = await readDocument(site)
  const routes = [...document].filter(
    ([route, { parameters }]) => route.startsWith('GET ') && parameters.some((each) => each.in === 'query'),
  )
  for (const [route] of routes.filter(([route]) => !route.includes('/audit'))) await askWho(site, tally, route.slice(4))

  const sizes = await makeTeams(site)
  for (const size of sizes) await askSmall(site, tally, size)
  await subtract(site, tally)
  for (const size of GROUPS) await askFewChanges(site, tally, size)
  await askTeamRates(site, tally)
  await lookForNames(site, tally)
  return tally.outcome(
    `${routes.length} questions × ${WHO.length} keys; teams of ${sizes.join(', ')}; ${GROUPS.join(', ')} changes`,
  )
}

async function askWho({ ask, people }: Site, tally: Tally, named: string) {
  const path = named.replace('{slug}', TEAM_OF.own)
  const asked = path.includes('analytics') ? `${RANGE}&` : ''
  for (const key of WHO)
    for (const value of VALUES) {
      const { status } = await ask('GET', `${path}?${asked}${key}=${value}`, { as: people.administrator })
      tally.attack(status !== 422, `${path}?${key}=${value}: ${status}`)
    }
}

/** Who worked when is for their own team: others are told neither names nor addresses, in figures nobody is. */
async function lookForNames({ ask, people, address }: Site, tally: Tally) {
  const figures = ['failure-rate', 'sre-hours', 'adoption', 'figures', 'times', 'modes', 'register', 'team-rates'].map(
    (each) => `/api/v1/analytics/${each}?${RANGE}`,
  )
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
