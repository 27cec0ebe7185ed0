// npm run demo: loads the sample organisation, through the verbs that the API itself uses.
import { systemActor } from '@/lib/auth/actor'
import { ingestChanges } from '@/lib/changes/ingest.server'
import { closeDb, db } from '@/lib/db/client.server'
import { createDigest } from '@/lib/digests/create.server'
import { ingestDeployments } from '@/lib/deployments/ingest.server'
import { ingestIncidents } from '@/lib/incidents/ingest.server'
import { type BatchAnswer, MAX_RECORDS } from '@/lib/ingest/batch'
import type { Sender } from '@/lib/ingest/record-kind.server'
import { setDependencies } from '@/lib/teams/set-dependencies.server'
import { setMember } from '@/lib/teams/set-member.server'
import { setRoster } from '@/lib/teams/set-roster.server'
import { setUpService } from '@/lib/teams/set-up-service.server'
import { setUpTeam } from '@/lib/teams/set-up-team.server'
import { ingestWorkLogs } from '@/lib/work/ingest.server'
import { simulate } from './simulator/organisation'
import type { Sample } from './simulator/sample'

const actor = systemActor('sample organisation')
const requestId = crypto.randomUUID()

const sample = simulate({ seed: 'autumn', now: new Date() })
await db().organisation.update({ where: { id: 1 }, data: { name: 'Sample organisation' } })
for (const { slug, name } of sample.teams) await setUpTeam(slug, { name }, actor, requestId)
for (const { slug, ...wish } of sample.services) await setUpService(slug, wish, actor, requestId)
for (const { service, dependsOn } of sample.dependencies)
  await setDependencies(service, { dependsOn }, actor, requestId)
for (const { team, ...entry } of sample.rosters) await setRoster(team, entry, actor, requestId)
for (const { team, email, name, sre } of sample.people)
  await setMember(team, email, { name, isSre: sre }, actor, requestId)
console.log(`${sample.teams.length} teams, ${sample.services.length} services, ${sample.people.length} people`)

let rejected = 0
for (const month of monthsOf(sample)) {
  rejected += await send(month.changes, ingestChanges)
  rejected += await send(month.deployments, ingestDeployments)
  rejected += await send(month.incidents, ingestIncidents)
  rejected += await send(month.workLogs, ingestWorkLogs)
  console.log(
    `${month.name}: ${month.changes.length} changes, ${month.deployments.length} deployments, ` +
      `${month.incidents.length} incidents, ${month.workLogs.length} work logs`,
  )
}

// Nothing goes out of it unless whoever runs the sample says through which mail server, and then to nobody who exists.
const sres = sample.people.filter(({ team, sre }) => team === 'payments' && sre).map(({ email }) => email)
await createDigest({ team: 'payments', hour: 9, recipients: sres.slice(0, 2), isOn: true }, actor, requestId)
console.log('1 digest, of Payments')

await db('writing').$executeRaw`analyze`
await closeDb()
process.exit(rejected > 0 ? 1 : 0)

/** Sends items in batches and returns how many were refused. */
async function send(
  items: unknown[],
  ingest: (items: unknown[], sender: Sender) => Promise<BatchAnswer>,
): Promise<number> {
  let refused = 0
  for (let at = 0; at < items.length; at += MAX_RECORDS) {
    const batch = items.slice(at, at + MAX_RECORDS)
    const { summary, results } = await ingest(batch, { actor, requestId, receivedAt: new Date() })
    const refusal = results.find(({ outcome }) => outcome === 'rejected')
    if (refusal) console.error(JSON.stringify(refusal))
    refused += summary.rejected ?? 0
  }
  return refused
}

/** The sample in the order in which it would have come in. */
function monthsOf({ changes, deployments, incidents, workLogs }: Sample) {
  const name = (time: string) => time.slice(0, 7)
  const names = new Set([
    ...changes.map((change) => name(change.mergedAt)),
    ...workLogs.map((log) => name(log.startedAt)),
  ])

  return [...names].sort().map((month) => ({
    name: month,
    changes: changes.filter((change) => name(change.mergedAt) === month),
    deployments: deployments.filter((deployment) => name(deployment.finishedAt) === month),
    incidents: incidents.filter((incident) => name(incident.startedAt) === month),
    workLogs: workLogs.filter((log) => name(log.startedAt) === month),
  }))
}
