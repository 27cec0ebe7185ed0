// npm run demo: loads the sample organisation, through the verbs that the API itself uses.
import type { Actor } from '@/lib/auth/actor'
import { ingestChanges } from '@/lib/changes/ingest.server'
import { closeDb, db } from '@/lib/db/client.server'
import { ingestDeployments } from '@/lib/deployments/ingest.server'
import { ingestIncidents } from '@/lib/incidents/ingest.server'
import { type BatchAnswer, MAX_RECORDS } from '@/lib/ingest/batch'
import type { Sender } from '@/lib/ingest/record-kind.server'
import { setMember } from '@/lib/teams/set-member.server'
import { setRoster } from '@/lib/teams/set-roster.server'
import { setUpService } from '@/lib/teams/set-up-service.server'
import { setUpTeam } from '@/lib/teams/set-up-team.server'
import { ingestWorkLogs } from '@/lib/work/ingest.server'
import { simulate } from './simulator/organisation'

const actor: Actor = { kind: 'SYSTEM', id: null, name: 'sample organisation', scopes: [], source: null }
const requestId = crypto.randomUUID()

const sample = simulate({ seed: 'aftermerge', now: new Date() })
await db().organisation.update({ where: { id: 1 }, data: { name: 'Sample organisation' } })
for (const { slug, name } of sample.teams) await setUpTeam(slug, { name }, actor, requestId)
for (const { slug, ...wish } of sample.services) await setUpService(slug, wish, actor, requestId)
for (const { team, ...entry } of sample.rosters) await setRoster(team, entry, actor, requestId)
for (const { team, email, name, sre } of sample.people)
  await setMember(team, email, { name, isSre: sre }, actor, requestId)
console.log(`${sample.teams.length} teams, ${sample.services.length} services, ${sample.people.length} people`)

const rejected =
  (await send('changes', sample.changes, ingestChanges)) +
  (await send('deployments', sample.deployments, ingestDeployments)) +
  (await send('incidents', sample.incidents, ingestIncidents)) +
  (await send('work logs', sample.workLogs, ingestWorkLogs))

await db().$executeRaw`analyze`
await closeDb()
process.exit(rejected > 0 ? 1 : 0)

/** Sends all items in batches, says what became of them, and returns how many were refused. */
async function send(
  what: string,
  items: unknown[],
  ingest: (items: unknown[], sender: Sender) => Promise<BatchAnswer>,
): Promise<number> {
  const total = { created: 0, duplicate: 0, rejected: 0 }
  for (let at = 0; at < items.length; at += MAX_RECORDS) {
    const { summary, results } = await ingest(items.slice(at, at + MAX_RECORDS), {
      actor,
      requestId,
      receivedAt: new Date(),
    })
    total.created += summary.created ?? 0
    total.duplicate += summary.duplicate ?? 0
    total.rejected += summary.rejected ?? 0
    const refusal = results.find(({ outcome }) => outcome === 'rejected')
    if (refusal) console.error(JSON.stringify(refusal))
  }
  console.log(`${total.created} ${what}, ${total.duplicate} already there`)
  return total.rejected
}
