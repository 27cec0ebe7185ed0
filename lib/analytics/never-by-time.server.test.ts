import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readFailureRate } from './failure-rate.server'
import { AnalyticsQuery } from './query'
import { systemActor } from '@/lib/auth/actor'
import { suggestCauses } from '@/lib/causes/suggest.server'
import { ingestChanges } from '@/lib/changes/ingest.server'
import { db } from '@/lib/db/client.server'
import { ingestDeployments } from '@/lib/deployments/ingest.server'
import { aChange, aDeployment, anIncident } from '@/prisma/factories'
import { freshDatabase } from '@/scripts/postgres/test-database'
import { ingestIncidents } from '@/lib/incidents/ingest.server'

freshDatabase()

const SHARED = new URL('../../../shared/data/devlake-incident-link/', import.meta.url)
const actor = systemActor('test')
const sender = { actor, requestId: 'never-by-time', receivedAt: new Date() }

const rowsOf = (file: string) => {
  const [head, ...lines] = readFileSync(new URL(file, SHARED), 'utf8').trim().split('\n')
  const names = head!.split(',')
  return lines.map((line) => {
    const cells = line.split(',')
    return Object.fromEntries(names.map((name, at) => [name, cells[at] ?? ''])) as Record<string, string>
  })
}

/** Five incidents of November, seven weeks after the last deployment. */
const own = {
  deployments: ['2022-09-22', '2022-09-23', '2022-09-24'].map((day) =>
    aDeployment({ service: 'shop', repository: 'shop/shop', sha: `sha-${day}`, finishedAt: `${day}T06:51:47Z` }),
  ),
  incidents: [2, 13, 13, 16, 28].map((day) =>
    anIncident({ service: 'shop', startedAt: `2022-11-${String(day).padStart(2, '0')}T01:00:00Z` }),
  ),
}

function shared() {
  return {
    deployments: rowsOf('deployment_commits.csv').map((row) =>
      aDeployment({
        source: 'devlake',
        externalId: row.id!,
        service: row.repo_url!.toLowerCase(),
        repository: row.repo_url!,
        sha: row.commit_sha!,
        environment: row.environment || 'production',
        startedAt: row.started_date!,
        finishedAt: row.finished_date!,
        result: row.result === 'SUCCESS' ? ('SUCCESS' as const) : ('FAILURE' as const),
      }),
    ),
    incidents: rowsOf('incidents.csv').map((row) =>
      anIncident({
        source: 'devlake',
        externalId: row.id!,
        startedAt: `${row.created_date!.replace(' ', 'T')}Z`,
        resolvedAt: `${row.updated_date!.replace(' ', 'T')}Z`,
      }),
    ),
  }
}

describe.each([
  ['rows of our own', own],
  ...(existsSync(SHARED) ? ([['the rows that a time-only rule got wrong', shared()]] as const) : []),
] as const)('%s', (_, { deployments, incidents }) => {
  test('go in whole, and no incident is pinned on a deployment that merely came before it', async () => {
    const changes = deployments.map(({ repository, sha, service, finishedAt }) =>
      aChange({ repository: repository!, sha, service, mergedAt: finishedAt }),
    )

    const answers = [
      await ingestChanges(changes, sender),
      await ingestDeployments(deployments, sender),
      await ingestIncidents(incidents, sender),
    ]

    expect(answers.map(({ summary }) => summary.rejected)).toEqual([0, 0, 0])
    expect(await db().cause.count()).toBe(0)
    const query = { from: '2022-09-01', to: '2022-12-31', followUp: '90', severity: 'all', certainty: 'suspected' }
    const { origins } = await readFailureRate(AnalyticsQuery.parse(query), actor)
    expect(origins.UNKNOWN.mature).toBeGreaterThan(0)
    expect(origins.UNKNOWN.failed).toBe(0)

    // As far back as may be looked, and for one that began an hour after all of them, too.
    await db().organisation.update({ where: { id: 1 }, data: { suspectHours: 744 } })
    const right = {
      source: 'devlake',
      externalId: `right after ${incidents.length}`,
      startedAt: '2022-09-24T07:51:47Z',
    }
    await ingestIncidents([anIncident(right)], sender)
    for (const { id, externalId } of await db().incident.findMany({ select: { id: true, externalId: true } })) {
      const { items, lookedAt, why } = await suggestCauses(id, actor)
      expect([externalId, items]).toEqual([externalId, []])
      expect(why).toMatch(lookedAt > 0 ? /Time alone suggests nothing/ : /No change went live/)
      if (externalId === right.externalId) expect(lookedAt).toBeGreaterThan(0)
    }
  })
})
