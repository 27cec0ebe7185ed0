import { randomUUID } from 'node:crypto'
import type { ChangeRef } from '@/lib/ingest/fields'
import { aChange, aDeployment, anIncident, aWorkLog } from '@/prisma/factories'
import type { Caller } from '../ask'
import { PRIVATE_WORD } from '../records'
import type { Site } from '../site'
import { type Example, type Examples, isPerson, teamOf, whoseOf } from './example'
import type { Case } from './rows'

const RANGE = '?from=2026-01-05&to=2026-06-29'
const V1 = '/api/v1'

/** How every route about records and figures is asked. What is written is new each time. */
export const RECORD_EXAMPLES: Examples = {
  'GET /livez': () => ({ path: '/livez' }),
  'GET /readyz': () => ({ path: '/readyz' }),
  ...Object.fromEntries(
    ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'].map((method) => [
      `${method} /api/{{...nowhere}}`,
      () => ({ path: `${V1}/nothing` }),
    ]),
  ),
  'GET /api/v1/openapi.json': () => ({ path: `${V1}/openapi.json` }),
  'GET /api/v1/analytics/adoption': () => ({ path: `${V1}/analytics/adoption${RANGE}` }),
  'GET /api/v1/analytics/failure-rate': () => ({ path: `${V1}/analytics/failure-rate${RANGE}` }),
  'GET /api/v1/analytics/figures': () => ({ path: `${V1}/analytics/figures${RANGE}` }),
  'GET /api/v1/analytics/funnel': () => ({ path: `${V1}/analytics/funnel${RANGE}` }),
  'GET /api/v1/analytics/sre-hours': () => ({ path: `${V1}/analytics/sre-hours${RANGE}` }),
  'GET /api/v1/analytics/times': () => ({ path: `${V1}/analytics/times${RANGE}` }),
  'GET /api/v1/analytics/modes': () => ({ path: `${V1}/analytics/modes${RANGE}` }),
  'GET /api/v1/analytics/register': () => ({ path: `${V1}/analytics/register${RANGE}` }),
  'GET /api/v1/analytics/review': () => ({ path: `${V1}/analytics/review${RANGE}` }),
  'GET /api/v1/analytics/team-rates': () => ({ path: `${V1}/analytics/team-rates${RANGE}` }),
  'GET /api/v1/analytics/telemetry': () => ({ path: `${V1}/analytics/telemetry${RANGE}` }),
  'GET /api/v1/analytics/survival': () => ({ path: `${V1}/analytics/survival${RANGE}` }),
  'GET /api/v1/sources': () => ({ path: `${V1}/sources` }),
  'GET /api/v1/changes': () => ({ path: `${V1}/changes` }),
  'GET /api/v1/changes/{id}': (site, whose) => ({ path: `${V1}/changes/${recordsOf(site, whose).change}` }),
  'GET /api/v1/changes/{id}/events': (site, whose) => ({
    path: `${V1}/changes/${recordsOf(site, whose).change}/events`,
  }),
  'GET /api/v1/spot-checks': () => ({ path: `${V1}/spot-checks` }),
  'POST /api/v1/spot-checks': () => ({ path: `${V1}/spot-checks`, body: SAMPLE }),
  'GET /api/v1/spot-checks/{id}': async (site) => ({ path: await spotCheck(site) }),
  'GET /api/v1/spot-checks/{id}/next': async (site) => ({ path: `${await spotCheck(site)}/next` }),
  'PUT /api/v1/spot-checks/{id}/items/{changeId}': async (site) => ({
    path: `${await spotCheck(site)}/items/${site.records.own.change}`,
    body: { label: 'AI' },
  }),
  'PUT /api/v1/spot-checks/{id}/closed': async (site) => {
    const path = await spotCheck(site)
    const as = site.people.administrator
    await site.ask('PUT', `${path}/items/${site.records.own.change}`, { as, body: { label: 'AI' } })
    return { path: `${path}/closed` }
  },
  'GET /api/v1/deployments': () => ({ path: `${V1}/deployments` }),
  'GET /api/v1/work-logs': () => ({ path: `${V1}/work-logs` }),
  'GET /api/v1/incidents': () => ({ path: `${V1}/incidents` }),
  'GET /api/v1/incidents/similar': () => ({ path: `${V1}/incidents/similar?title=checkout` }),
  'GET /api/v1/incidents/{id}': (site, whose) => ({ path: `${V1}/incidents/${incidentOf(site, whose)}` }),
  'GET /api/v1/incidents/{id}/events': (site, whose) => ({ path: `${V1}/incidents/${incidentOf(site, whose)}/events` }),

  'GET /api/v1/incidents/{id}/suggestions': (site, whose) => ({
    path: `${V1}/incidents/${incidentOf(site, whose)}/suggestions`,
  }),
  'GET /api/v1/incidents/{id}/related': (site, whose) => ({
    path: `${V1}/incidents/${incidentOf(site, whose)}/related`,
  }),
  'GET /api/v1/people': () => ({ path: `${V1}/people` }),
  'POST /api/v1/incidents/{id}/causes': async (site, whose) => ({
    path: `${V1}/incidents/${incidentOf(site, whose)}/causes`,
    body: { change: (await newChange(site)).ref, certainty: 'SUSPECTED' },
  }),
  'DELETE /api/v1/incidents/{id}/causes/{changeId}': async (site, whose, principal) => {
    const path = `${V1}/incidents/${incidentOf(site, whose)}/causes`
    const { id, ref } = await newChange(site)
    // What a person said no program takes back.
    const as = principal === 'token' ? site.people.token : site.people.administrator
    await site.ask('POST', path, { as, headers: headersOf(site, as), body: { change: ref, certainty: 'SUSPECTED' } })
    return { path: `${path}/${id}` }
  },
  'PUT /api/v1/incidents/{id}/no-code-change': async (site, whose) => ({
    path: `${V1}/incidents/${await newIncident(site, whose)}/no-code-change`,
    body: { noCodeChange: true },
  }),

  'PATCH /api/v1/incidents/{id}': async (site, whose) => ({
    path: `${V1}/incidents/${await newIncident(site, whose)}`,
    body: { severity: 'SEV1' },
    headers: { 'if-match': '"1"' },
  }),
  'GET /api/v1/triage': () => ({ path: `${V1}/triage?tab=mine` }),
  'GET /api/v1/triage/suspects': (site, whose) => ({
    path: `${V1}/triage/suspects?incidents=${incidentOf(site, whose)}`,
  }),
  'POST /api/v1/incidents/edits': async (site, whose) => ({
    path: `${V1}/incidents/edits`,
    body: { items: [{ incident: await newIncident(site, whose), version: 1, edit: { severity: 'SEV1' } }] },
  }),
  'PUT /api/v1/incidents/{id}/set-aside': async (site, whose) => ({
    path: `${V1}/incidents/${await newIncident(site, whose)}/set-aside`,
    body: { as: 'NOT_AN_INCIDENT', reason: 'A drill' },
  }),
  'PUT /api/v1/incidents/{id}/snooze': (site, whose) => ({
    path: `${V1}/incidents/${incidentOf(site, whose)}/snooze`,
    body: { until: '2026-03-01T08:00:00Z' },
  }),
  'DELETE /api/v1/incidents/{id}/snooze': (site, whose) => ({
    path: `${V1}/incidents/${incidentOf(site, whose)}/snooze`,
  }),

  'POST /api/v1/incidents': (_, whose, principal) => {
    const team = teamOf(whose)
    const known = { externalId: `private-${team}`, visibility: 'TEAM' as const, title: `${PRIVATE_WORD} of ${team}` }
    const named = whose.startsWith('private') ? { ...known, summary: `said by the ${principal}` } : fresh()
    return batch('incidents', anIncident({ ...named, team }))
  },
  'POST /api/v1/changes': (_, whose) => batch('changes', aChange({ ...fresh(), team: teamOf(whose) })),
  'POST /api/v1/deployments': (_, whose) => batch('deployments', aDeployment({ ...fresh(), team: teamOf(whose) })),
  'POST /api/v1/work-logs': ({ people }, whose, principal) => {
    const whom = whose === 'other' || !isPerson(principal) ? people.outsider : people[principal]
    return batch('work-logs', aWorkLog({ ...fresh(), personEmail: whom.credentials.email }))
  },

  'GET /api/v1/scans': () => ({ path: `${V1}/scans?repository=shop/checkout` }),
  'PUT /api/v1/scans': () => ({
    path: `${V1}/scans`,
    body: { repository: 'shop/checkout', head: randomUUID(), refs: {}, scope: 'matrix' },
  }),

  'GET /api/v1/teams': () => ({ path: `${V1}/teams` }),
  'GET /api/v1/teams/{slug}': (_, whose) => ({ path: `${V1}/teams/${teamOf(whose)}` }),
  'DELETE /api/v1/teams/{slug}/roster/{from}': (_, whose) => ({
    path: `${V1}/teams/${teamOf(whose)}/roster/2026-01-05`,
  }),
  'PUT /api/v1/teams/{slug}': (_, whose) => ({
    path: `${V1}/teams/${teamOf(whose)}`,
    body: { name: `Team ${teamOf(whose)}` },
  }),
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
  'GET /api/v1/services/{slug}/dependencies': (_, whose) => ({
    path: `${V1}/services/${teamOf(whose)}-api/dependencies`,
  }),
  'PUT /api/v1/services/{slug}/dependencies': (_, whose) => ({
    path: `${V1}/services/${teamOf(whose)}-api/dependencies`,
    body: { dependsOn: [] },
  }),
  'GET /api/v1/organisation': () => ({ path: `${V1}/organisation` }),
  'PATCH /api/v1/organisation': async ({ sql }) => ({
    path: `${V1}/organisation`,
    body: { suspectHours: 72 },
    headers: { 'if-match': `"${String((await sql('select version from organisation'))[0]!.version)}"` },
  }),
}

const SAMPLE = { search: { from: '2026-01-05', to: '2026-06-29' }, size: 500 }

/** A new one each time, for one that is closed takes no labels. */
async function spotCheck({ ask, people }: Site): Promise<string> {
  const drawn = await ask('POST', `${V1}/spot-checks`, { as: people.administrator, body: SAMPLE })
  return `${V1}/spot-checks/${(JSON.parse(drawn.text) as { id: string }).id}`
}

const recordsOf = ({ records }: Site, whose: Case) => records[whoseOf(whose)]
const fresh = () => ({ externalId: randomUUID() })
const batch = (route: string, item: object): Example => ({ path: `${V1}/${route}`, body: { items: [item] } })

const headersOf = ({ address }: Site, { headers }: Caller): Record<string, string> =>
  headers.authorization ? {} : { origin: address }

async function newChange({ ask, people }: Site): Promise<{ id: string; ref: ChangeRef }> {
  const item = aChange(fresh())
  const { text } = await ask('POST', `${V1}/changes`, { as: people.token, body: { items: [item] } })
  const { results } = JSON.parse(text) as { results: { id: string }[] }
  return { id: results[0]!.id, ref: { source: item.source, externalId: item.externalId } }
}

async function newIncident({ ask, people }: Site, whose: Case): Promise<string> {
  const visibility = whose.startsWith('private') ? ('TEAM' as const) : ('EVERYONE' as const)
  const items = [anIncident({ ...fresh(), team: teamOf(whose), visibility })]
  const { text } = await ask('POST', `${V1}/incidents`, { as: people.token, body: { items } })
  return (JSON.parse(text) as { results: { id: string }[] }).results[0]!.id
}

function incidentOf(site: Site, whose: Case): string {
  const { incident, secret } = recordsOf(site, whose)
  return whose.startsWith('private') ? secret : incident
}
