import { aChange, aDeployment, anIncident, aWorkLog } from '@/prisma/factories'
import type { Ask } from './ask'
import type { People } from './people'

export type Whose = 'own' | 'other'
/** Ids of one record of each kind of either team; `own` is alpha's, the team of the lead and the engineer. */
export type Records = Record<Whose, { team: string; incident: string; secret: string; change: string }>

export const TEAM_OF = { own: 'alpha', other: 'beta' } as const
/** Stands in what is private to a team, to be looked for where it must not be. */
export const PRIVATE_WORD = 'undisclosed-ledger-breach'

export async function makeRecords(ask: Ask, people: People): Promise<Records> {
  const of = async (whose: Whose) => {
    const team = TEAM_OF[whose]
    const send = async (route: string, item: object) => {
      const answer = await ask('POST', `/api/v1/${route}`, { as: people.token, body: { items: [item] } })
      const [result] = (JSON.parse(answer.text) as { results?: { id?: string; number?: number }[] }).results ?? []
      if (!result?.id) throw new Error(`${route} answers ${answer.status}: ${answer.text}`)
      return result as { id: string; number?: number }
    }
    const service = `${team}-api`
    const change = aChange({ team, service, origin: 'AI', deployedAt: '2026-03-03T09:00:00Z' })
    const causes = [
      { change: { source: change.source, externalId: change.externalId }, certainty: 'CONFIRMED' as const },
    ]
    const { id } = await send('changes', change)
    const incident = await send('incidents', anIncident({ team, service, causes }))
    const title = `${PRIVATE_WORD} of ${team}`
    const named = { externalId: `private-${team}`, title, visibility: 'TEAM' as const }
    const secret = await send('incidents', anIncident({ team, service, ...named }))
    await send('deployments', aDeployment({ team, service }))
    await send('work-logs', aWorkLog({ team, incident: `INC-${incident.number}` }))
    return { team, incident: `INC-${incident.number}`, secret: `INC-${secret.number}`, change: id }
  }
  return { own: await of('own'), other: await of('other') }
}
