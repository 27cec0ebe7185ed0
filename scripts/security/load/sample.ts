import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadSample } from '../../launch/sample.mjs'
import { joinAs, newCredentials } from '../people'
import type { Site } from '../site'
import { inTurns, type Tally } from '../tally'

const EVER = 'from=2016-11-23&to=2026-11-22'
const TIMES = 5
const MOST_MS = 6_000

/** The dearest questions over the whole of the sample organisation, several at a time; answers the slowest in ms. */
export async function askSample(site: Site, tally: Tally): Promise<number> {
  const { url, ownerUrl } = await site.trial.addDatabase('sample')
  const dataDir = mkdtempSync(join(tmpdir(), 'aftermerge-sample-'))
  let slowest = 0
  try {
    await loadSample(dataDir, ownerUrl)
    await site.withInstance({ DATABASE_URL: url }, async (ask, address) => {
      const body = { name: 'Ada', ...newCredentials('administrator') }
      const { headers } = await ask('POST', '/api/v1/set-up', { headers: { origin: address }, body })
      const cookie = (headers['set-cookie'] ?? []).map((each) => each.split(';')[0]).join('; ')
      const as = { name: 'administrator', headers: { cookie, origin: address } }
      await joinAs(ask, as, address, { name: 'viewer', role: 'VIEWER' })

      await inTurns(questions(), 4, async (path) => {
        const { status, ms } = await ask('GET', path, { as })
        slowest = Math.max(slowest, ms)
        tally.attack(
          status !== 200 || ms > MOST_MS,
          `of the sample, ${path} is answered ${status} in ${Math.round(ms)} ms`,
        )
      })
    })
  } finally {
    rmSync(dataDir, { recursive: true, force: true })
  }
  return slowest
}

function questions(): string[] {
  const all = ['failure-rate', 'sre-hours', 'adoption', 'team-rates'].map(
    (question) => `/api/v1/analytics/${question}?${EVER}`,
  )
  const wide = all.map((path) => `${path}&severity=all&certainty=suspected&mixed=ai&followUp=90`)
  const lists = ['changes?outcome=failed&severity=all&certainty=suspected&', 'incidents?', 'work-logs?', 'deployments?']
  const long = lists.map((list) => `/api/v1/${list}${EVER}&limit=200`)
  return Array.from({ length: TIMES }, () => [...all, ...wide, ...long, '/api/v1/sources', '/api/v1/audit/csv']).flat()
}
