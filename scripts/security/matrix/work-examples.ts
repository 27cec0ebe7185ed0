import { randomUUID } from 'node:crypto'
import type { Site } from '../site'
import { type Examples, isPerson, type Principal, teamOf, whoseOf } from './example'
import { someone } from './people-examples'
import type { Case } from './rows'

const V1 = '/api/v1'

/** How every route about hours is asked, as people log them here. */
export const WORK_EXAMPLES: Examples = {
  'GET /api/v1/me/timer': () => ({ path: `${V1}/me/timer` }),
  'PUT /api/v1/me/timer': () => ({ path: `${V1}/me/timer`, body: { activity: 'TRIAGE' } }),
  'DELETE /api/v1/me/timer': () => ({ path: `${V1}/me/timer` }),
  'POST /api/v1/me/work-logs': () => ({ path: `${V1}/me/work-logs`, body: { minutes: 45 } }),
  'GET /api/v1/work-logs/week': () => ({ path: `${V1}/work-logs/week?week=2026-W10` }),
  'GET /api/v1/work-logs/{id}': async (site, whose, principal) => ({ path: await entryOf(site, whose, principal) }),
  'PATCH /api/v1/work-logs/{id}': async (site, whose, principal) => ({
    path: await entryOf(site, whose, principal),
    body: { minutes: 50 },
    headers: { 'if-match': '"1"' },
  }),
  'DELETE /api/v1/work-logs/{id}': async (site, whose, principal) => ({ path: await entryOf(site, whose, principal) }),
  'POST /api/v1/incidents/{id}/work-logs': ({ records, people }, whose, principal) => {
    const { incident, secret } = records[whoseOf(whose)]
    const whom = isPerson(principal) ? {} : { personEmail: people.outsider.credentials.email }
    const name = whose.startsWith('private') ? secret : incident
    return { path: `${V1}/incidents/${name}/work-logs`, body: { minutes: 45, ...whom } }
  },

  'GET /api/v1/teams/{slug}/hours': (_, whose) => ({ path: `${V1}/teams/${teamOf(whose)}/hours?week=2026-W10` }),
  'GET /api/v1/nudges': () => ({ path: `${V1}/nudges` }),
  'POST /api/v1/nudges': async (site, whose) => {
    const { id } = await someone(site, 'ENGINEER', teamOf(whose))
    const [row] = await site.sql('select person_id from users where id = $1', [id])
    return { path: `${V1}/nudges`, body: { team: teamOf(whose), to: String(row!.person_id), week: '2026-W10' } }
  },
  'DELETE /api/v1/nudges/{id}': async (site, whose) => ({
    path: `${V1}/nudges/${await nudgeFor(site, site.people.outsider.id, teamOf(whose))}`,
  }),
  'PUT /api/v1/nudges/{id}/answered': async (site, whose, principal) => {
    const whom = whose === 'other' || !isPerson(principal) ? site.people.outsider : site.people[principal]
    return { path: `${V1}/nudges/${await nudgeFor(site, whom.id, 'alpha')}/answered` }
  },
}

/** Logged here by an administrator for whoever asks, or for somebody else. */
async function entryOf({ ask, people, records }: Site, whose: Case, principal: Principal): Promise<string> {
  const whom = whose === 'other' || !isPerson(principal) ? people.outsider : people[principal]
  const body = { minutes: 45, personEmail: whom.credentials.email }
  const path = `${V1}/incidents/${records.own.incident}/work-logs`
  const { text } = await ask('POST', path, { as: people.administrator, body })
  return `${V1}/work-logs/${(JSON.parse(text) as { id: string }).id}`
}

async function nudgeFor({ sql }: Site, userId: string, team: string): Promise<string> {
  const id = randomUUID()
  await sql(
    `insert into nudges (id, person_id, team_id, week, by)
     select $1, u.person_id, t.id, date '2026-03-02', 'a lead' from users u join teams t on t.slug = $3 where u.id = $2`,
    [id, userId, team],
  )
  return id
}
