import { randomUUID } from 'node:crypto'
import { aChange, aDeployment, anIncident, aWorkLog } from '@/prisma/factories'
import type { Caller } from '../ask'
import { newCredentials, type Person, signIn } from '../people'
import { TEAM_OF, type Whose } from '../records'
import type { Site } from '../site'
import type { Case, PRINCIPALS } from './rows'

export type Principal = (typeof PRINCIPALS)[number]
/** A request that would succeed for whoever may; `as` where it must not be the principal's own session. */
export type Example = { path: string; body?: unknown; as?: Caller }
type Make = (site: Site, whose: Case, principal: Principal) => Example | Promise<Example>

const RANGE = '?from=2026-01-05&to=2026-06-29'
const V1 = '/api/v1'

/** How every route is asked. What is written is new each time, so that nobody's success rests on another's. */
export const EXAMPLES: Record<string, Make> = {
  'GET /livez': () => ({ path: '/livez' }),
  'GET /readyz': () => ({ path: '/readyz' }),
  'GET /api/v1/openapi.json': () => ({ path: `${V1}/openapi.json` }),
  'GET /api/v1/me': () => ({ path: `${V1}/me` }),
  'GET /api/v1/analytics/adoption': () => ({ path: `${V1}/analytics/adoption${RANGE}` }),
  'GET /api/v1/analytics/failure-rate': () => ({ path: `${V1}/analytics/failure-rate${RANGE}` }),
  'GET /api/v1/analytics/sre-hours': () => ({ path: `${V1}/analytics/sre-hours${RANGE}` }),
  'GET /api/v1/sources': () => ({ path: `${V1}/sources` }),
  'GET /api/v1/changes': () => ({ path: `${V1}/changes` }),
  'GET /api/v1/deployments': () => ({ path: `${V1}/deployments` }),
  'GET /api/v1/work-logs': () => ({ path: `${V1}/work-logs` }),
  'GET /api/v1/incidents': () => ({ path: `${V1}/incidents` }),
  'GET /api/v1/changes/{id}': (site, whose) => ({ path: `${V1}/changes/${recordsOf(site, whose).change}` }),
  'GET /api/v1/changes/{id}/events': (site, whose) => ({
    path: `${V1}/changes/${recordsOf(site, whose).change}/events`,
  }),
  'GET /api/v1/incidents/{id}': (site, whose) => ({ path: `${V1}/incidents/${incidentOf(site, whose)}` }),
  'GET /api/v1/incidents/{id}/events': (site, whose) => ({ path: `${V1}/incidents/${incidentOf(site, whose)}/events` }),

  'POST /api/v1/set-up': () => ({ path: `${V1}/set-up`, body: { name: 'Two', ...newCredentials('two') } }),
  'POST /api/v1/session': ({ people }) => ({ path: `${V1}/session`, body: people.outsider.credentials }),
  'DELETE /api/v1/session': async (site, _, principal) => ({
    path: `${V1}/session`,
    ...(isPerson(principal) && { as: await again(site, site.people[principal]) }),
  }),
  'POST /api/v1/incidents': (_, whose) => batch('incidents', anIncident({ ...fresh(), team: teamOf(whose) })),
  'POST /api/v1/changes': (_, whose) => batch('changes', aChange({ ...fresh(), team: teamOf(whose) })),
  'POST /api/v1/deployments': (_, whose) => batch('deployments', aDeployment({ ...fresh(), team: teamOf(whose) })),
  'POST /api/v1/work-logs': ({ people }, whose, principal) => {
    const whom = whose === 'other' || !isPerson(principal) ? people.outsider : people[principal]
    return batch('work-logs', aWorkLog({ ...fresh(), personEmail: whom.credentials.email }))
  },
  'PUT /api/v1/teams/{slug}': (_, whose) => ({ path: `${V1}/teams/${teamOf(whose)}`, body: { name: teamOf(whose) } }),
  'PUT /api/v1/teams/{slug}/roster': (_, whose) => ({
    path: `${V1}/teams/${teamOf(whose)}/roster`,
    body: { effectiveFrom: '2026-01-05', hoursPerWeek: 200, sres: 5 },
  }),
  'PUT /api/v1/teams/{slug}/members/{email}': (_, whose) => ({
    path: `${V1}/teams/${teamOf(whose)}/members/${randomUUID()}@example.com`,
    body: { name: 'Somebody', isSre: true },
  }),
  'PUT /api/v1/services/{slug}': (_, whose) => ({
    path: `${V1}/services/${teamOf(whose)}-api`,
    body: { name: 'A service', team: teamOf(whose), tier: 2 },
  }),
}

export function isPerson(principal: Principal): principal is Exclude<Principal, 'anonymous' | 'token'> {
  return principal !== 'anonymous' && principal !== 'token'
}

export async function again({ ask, address }: Site, person: Person): Promise<Caller> {
  return signIn(ask, address, person.name, person.credentials)
}

const whoseOf = (whose: Case): Whose => (whose.endsWith('other') ? 'other' : 'own')
const teamOf = (whose: Case) => TEAM_OF[whoseOf(whose)]
const recordsOf = ({ records }: Site, whose: Case) => records[whoseOf(whose)]
const fresh = () => ({ externalId: randomUUID() })
const batch = (route: string, item: object): Example => ({ path: `${V1}/${route}`, body: { items: [item] } })

function incidentOf(site: Site, whose: Case): string {
  const { incident, secret } = recordsOf(site, whose)
  return whose.startsWith('private') ? secret : incident
}
