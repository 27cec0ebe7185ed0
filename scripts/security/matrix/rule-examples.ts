import { randomUUID } from 'node:crypto'
import type { Examples } from './example'

const V1 = '/api/v1'
const rule = () => ({ signal: 'LOGS', basis: 'DIFF', text: `Audit.record(${randomUUID()}`, path: '/pay/' })

const services = { rules: [{ repository: 'shop/*', path: '/apps/pay/', service: 'pay' }] }

/** How every route about the rules of a team's own is asked. */
export const RULE_EXAMPLES: Examples = {
  'GET /api/v1/service-rules': () => ({ path: `${V1}/service-rules` }),
  'PUT /api/v1/service-rules': async ({ ask, people }) => {
    const { headers } = await ask('GET', `${V1}/service-rules`, { as: people.administrator })
    return { path: `${V1}/service-rules`, body: services, headers: { 'if-match': String(headers.etag) } }
  },
  'POST /api/v1/service-rules/preview': () => ({ path: `${V1}/service-rules/preview`, body: services }),
  'GET /api/v1/telemetry-rules': () => ({ path: `${V1}/telemetry-rules` }),
  'POST /api/v1/telemetry-rules': () => ({ path: `${V1}/telemetry-rules`, body: rule() }),
  'DELETE /api/v1/telemetry-rules/{id}': async ({ ask, people }) => {
    const made = await ask('POST', `${V1}/telemetry-rules`, { as: people.administrator, body: rule() })
    return { path: `${V1}/telemetry-rules/${(JSON.parse(made.text) as { id: string }).id}` }
  },
}
