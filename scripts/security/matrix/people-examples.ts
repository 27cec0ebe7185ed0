import { randomUUID } from 'node:crypto'
import type { Role } from '@/lib/auth/role'
import { invite, joinAs, makeToken, newCredentials, type Person, share, signIn } from '../people'
import { CALLBACK, ifMatch, settingsOf } from '../provider'
import type { Site } from '../site'
import { type Examples, isPerson, type Principal } from './example'

const V1 = '/api/v1'

/** How every route about who comes in is asked. */
export const PEOPLE_EXAMPLES: Examples = {
  'POST /api/v1/set-up': () => ({ path: `${V1}/set-up`, body: { name: 'Two', ...newCredentials('two') } }),
  'POST /api/v1/session': ({ people }) => ({ path: `${V1}/session`, body: people.outsider.credentials }),
  'DELETE /api/v1/session': async (site, _, principal) => ({
    path: `${V1}/session`,
    ...(isPerson(principal) && { as: await signIn(site.ask, site.address, site.people[principal]) }),
  }),

  'GET /api/v1/me': () => ({ path: `${V1}/me` }),
  'PATCH /api/v1/me': () => ({ path: `${V1}/me`, body: { theme: 'dark' } }),
  'PUT /api/v1/me/password': async (site, _, principal) => {
    const as = isPerson(principal) ? await standIn(site, principal) : null
    const current = as?.credentials.password ?? 'whatever it is'
    const body = { current, password: newCredentials('other').password }
    return { path: `${V1}/me/password`, body, ...(as && { as }) }
  },
  'GET /api/v1/me/sessions': () => ({ path: `${V1}/me/sessions` }),
  'DELETE /api/v1/me/sessions': async (site, _, principal) => ({
    path: `${V1}/me/sessions`,
    ...(isPerson(principal) && { as: await standIn(site, principal) }),
  }),
  'DELETE /api/v1/me/sessions/{id}': async (site, whose, principal) => {
    const whom = whose === 'other' || !isPerson(principal) ? site.people.outsider : site.people[principal]
    await signIn(site.ask, site.address, whom)
    const newest = 'select id from sessions where user_id = $1 order by created_at desc limit 1'
    const [row] = await site.sql(newest, [whom.id])
    return { path: `${V1}/me/sessions/${String(row!.id)}` }
  },

  'GET /api/auth/{...all}': (_, whose) => ({ path: whose === 'other' ? '/api/auth/get-session' : CALLBACK }),
  'POST /api/v1/session/sign-on': () => ({ path: `${V1}/session/sign-on`, body: {} }),
  'GET /api/v1/sign-on': () => ({ path: `${V1}/sign-on` }),
  'PUT /api/v1/sign-on': async ({ ask, people, provider }) => ({
    path: `${V1}/sign-on`,
    body: settingsOf(provider),
    headers: await ifMatch(ask, people.administrator),
  }),
  'POST /api/v1/sign-on/test': () => ({ path: `${V1}/sign-on/test`, body: {} }),
  'GET /api/v1/sign-on/test/{id}': async ({ ask, people }) => {
    const made = await ask('POST', `${V1}/sign-on/test`, { as: people.administrator, body: {} })
    return { path: `${V1}/sign-on/test/${(JSON.parse(made.text) as { id: string }).id}` }
  },

  'GET /api/v1/members': () => ({ path: `${V1}/members` }),
  'PATCH /api/v1/members/{id}': async (site, _, principal) => ({
    path: `${V1}/members/${await memberFor(site, principal)}`,
    body: { role: 'ADMINISTRATOR' },
  }),
  'POST /api/v1/members/{id}/sign-out': async (site, _, principal) => ({
    path: `${V1}/members/${await memberFor(site, principal)}/sign-out`,
  }),

  'GET /api/v1/invitations': () => ({ path: `${V1}/invitations` }),
  'POST /api/v1/invitations': () => ({ path: `${V1}/invitations`, body: { email: anyEmail(), role: 'ADMINISTRATOR' } }),
  'DELETE /api/v1/invitations/{id}': async (site) => ({ path: `${V1}/invitations/${(await invitation(site)).id}` }),
  'POST /api/v1/invitations/look-up': async (site) => ({
    path: `${V1}/invitations/look-up`,
    body: { secret: (await invitation(site)).secret },
  }),
  'POST /api/v1/invitations/accept': async (site) => ({
    path: `${V1}/invitations/accept`,
    body: { secret: (await invitation(site)).secret, name: 'New', password: newCredentials('new').password },
  }),

  'GET /api/v1/tokens': () => ({ path: `${V1}/tokens` }),
  'POST /api/v1/tokens': () => ({ path: `${V1}/tokens`, body: { name: 'CI', scopes: ['read'], days: 1 } }),
  'DELETE /api/v1/tokens/{id}': async ({ ask, people }) => ({
    path: `${V1}/tokens/${(await makeToken(ask, people.administrator, { name: 'gone', scopes: ['read'] })).id}`,
  }),

  'GET /api/v1/shares': () => ({ path: `${V1}/shares` }),
  'POST /api/v1/shares': () => ({ path: `${V1}/shares`, body: { name: 'A report', search: {} } }),
  'DELETE /api/v1/shares/{id}': async ({ ask, people }, whose, principal) => {
    const isLead = principal === 'lead'
    const maker = (whose === 'own') === isLead ? people.lead : people.administrator
    return { path: `${V1}/shares/${(await share(ask, maker)).id}` }
  },
  'GET /api/v1/audit': () => ({ path: `${V1}/audit` }),
  'GET /api/v1/audit/csv': () => ({ path: `${V1}/audit/csv` }),
  'GET /api/v1/audit/chain': () => ({ path: `${V1}/audit/chain` }),
  'POST /api/v1/audit/chain': () => ({ path: `${V1}/audit/chain` }),
  'GET /api/v1/system': () => ({ path: `${V1}/system` }),
  'GET /api/v1/events': () => ({ path: `${V1}/events` }),
}

const ROLES: Record<Exclude<Principal, 'anonymous' | 'token'>, Role> = {
  viewer: 'VIEWER',
  engineer: 'ENGINEER',
  lead: 'LEAD',
  administrator: 'ADMINISTRATOR',
}

const anyEmail = () => `${randomUUID()}@example.com`
const invitation = ({ ask, people }: Site) => invite(ask, people.administrator, { email: anyEmail(), role: 'VIEWER' })
/** Somebody of the same role, whose sessions and password may be used up. */
const standIn = (site: Site, principal: keyof typeof ROLES) => someone(site, ROLES[principal])

/** Somebody new for whoever succeeds; those who must not are given somebody to try it on. */
async function memberFor(site: Site, principal: Principal): Promise<string> {
  return principal === 'administrator' ? (await someone(site, 'VIEWER')).id : site.people.outsider.id
}

export function someone({ ask, people, address }: Site, role: Role, team?: string): Promise<Person> {
  return joinAs(ask, people.administrator, address, { name: 'somebody', role, team, email: anyEmail() })
}
