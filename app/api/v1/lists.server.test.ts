import { beforeAll, describe, expect, test } from 'vitest'
import { systemActor } from '@/lib/auth/actor'
import { GET as getChanges } from '@/app/api/v1/changes/route'
import { GET as getDeployments } from '@/app/api/v1/deployments/route'
import { GET as getIncident } from '@/app/api/v1/incidents/[id]/route'
import { GET as getHistory } from '@/app/api/v1/incidents/[id]/events/route'
import { GET as getIncidents } from '@/app/api/v1/incidents/route'
import { GET as getWorkLogs } from '@/app/api/v1/work-logs/route'
import { GET as getChange } from '@/app/api/v1/changes/[id]/route'
import { ingestChanges } from '@/lib/changes/ingest.server'
import { ingestDeployments } from '@/lib/deployments/ingest.server'
import { ingestIncidents } from '@/lib/incidents/ingest.server'
import { ingestWorkLogs } from '@/lib/work/ingest.server'
import { aChange, aDeployment, aWorkLog, anIncident } from '@/prisma/factories'
import { freshDatabase } from '@/scripts/postgres/test-database'
import { asProgram } from '@/scripts/postgres/test-callers'

freshDatabase()

const system = systemActor('test')
let headers: Record<string, string>
beforeAll(async () => {
  headers = await asProgram()
})
const sender = () => ({ actor: system, requestId: crypto.randomUUID(), receivedAt: new Date() })
const nowhere = { params: Promise.resolve({}) }
const at = (id: string) => ({ params: Promise.resolve({ id }) })
const asking = (path: string) => new Request(`http://127.0.0.1/api/v1${path}`, { headers })

const LISTS = {
  incidents: {
    get: getIncidents,
    add: (n: number, time: string) =>
      ingestIncidents(
        Array.from({ length: n }, () => anIncident({ startedAt: time })),
        sender(),
      ),
  },
  changes: {
    get: getChanges,
    add: (n: number, time: string) =>
      ingestChanges(
        Array.from({ length: n }, () => aChange({ mergedAt: time })),
        sender(),
      ),
  },
  deployments: {
    get: getDeployments,
    add: (n: number, time: string) =>
      ingestDeployments(
        Array.from({ length: n }, () => aDeployment({ finishedAt: time })),
        sender(),
      ),
  },
  'work-logs': {
    get: getWorkLogs,
    add: (n: number, time: string) =>
      ingestWorkLogs(
        Array.from({ length: n }, (_, at) => aWorkLog({ startedAt: time, personEmail: `p${at}@example.com` })),
        sender(),
      ),
  },
}

describe.each(Object.entries(LISTS))('/%s', (name, { get, add }) => {
  const page = async (search: string) => {
    const answer = await get(asking(`/${name}?${search}`), nowhere)
    return (await answer.json()) as { items: { id: string }[]; nextCursor: string | null }
  }

  beforeAll(async () => {
    // Many share an instant, so that only the id parts them.
    for (const day of ['01', '02', '03']) await add(100, `2026-03-${day}T10:00:00Z`)
  })

  test('300 rows are paged through without repeat or gap while rows are inserted among them', async () => {
    const before = new Set((await wholly('limit=200')).map(({ id }) => id))

    const seen: string[] = []
    let cursor: string | null = ''
    for (let turn = 0; cursor !== null; turn += 1) {
      const { items, nextCursor } = await page(`limit=37${cursor && `&cursor=${cursor}`}`)
      seen.push(...items.map(({ id }) => id))
      if (turn < 6) await add(3, `2026-03-0${(turn % 4) + 1}T10:00:00Z`)
      cursor = nextCursor
    }

    expect(before.size).toBe(300)
    expect(new Set(seen).size).toBe(seen.length)
    expect([...before].filter((id) => !seen.includes(id))).toEqual([])
  })

  test.each([
    ['limit=0', '/limit'],
    ['limit=201', '/limit'],
    ['limit=many', '/limit'],
    ['cursor=nonsense', '/cursor'],
    ['from=2026-02-30', '/from'],
    ['from=2026-02-02&to=2026-02-01', '/to'],
    ['week=2025-W53', '/week'],
    ['team=Not%20A%20Slug', '/team'],
    ['origin=ROBOT', '/origin'],
    ['person=ana@example.com', '/person'],
  ])('?%s is refused at its place', async (search, pointer) => {
    const answer = await get(asking(`/${name}?${search}`), nowhere)

    expect(answer.status).toBe(422)
    expect(answer.headers.get('Content-Type')).toBe('application/problem+json')
    expect((await answer.json()).errors.map((error: { pointer: string }) => error.pointer)).toEqual([pointer])
  })

  test('a token that is not valid reads nothing', async () => {
    const request = new Request(`http://127.0.0.1/api/v1/${name}`, {
      headers: { host: '127.0.0.1', authorization: 'Bearer am_live_wrong' },
    })

    expect((await get(request, nowhere)).status).toBe(401)
  })

  async function wholly(search: string) {
    const first = await page(search)
    return first.nextCursor
      ? [...first.items, ...(await page(`${search}&cursor=${first.nextCursor}`)).items]
      : first.items
  }
})

describe('one record', () => {
  test('an incident is found by number and by id alike, with its version as a strong ETag', async () => {
    const item = anIncident()
    const [created] = (await ingestIncidents([item], sender())).results
    await ingestIncidents([{ ...item, title: 'Told again' }], sender())

    const byNumber = await getIncident(asking('/incidents/x'), at(`INC-${created?.number}`))
    const byId = await getIncident(asking('/incidents/x'), at(created?.id ?? ''))

    expect(byNumber.headers.get('ETag')).toBe('"2"')
    expect(await byNumber.json()).toEqual(await byId.json())
  })

  test.each(['INC-999999', 'INC-0', 'inc', '0192d5f0-0000-7000-8000-000000000000', "1'; drop table incidents"])(
    'of "%s" there is none, and the answer says so',
    async (name) => {
      const answers = await Promise.all([getIncident, getHistory, getChange].map((get) => get(asking('/x'), at(name))))

      for (const answer of answers) {
        expect(answer.status).toBe(404)
        expect(answer.headers.get('Content-Type')).toBe('application/problem+json')
      }
    },
  )

  test('the history tells what was before and after, and keeps what came too late', async () => {
    const item = anIncident({ title: 'First', eventAt: '2026-03-05T15:00:00Z' })
    const [created] = (await ingestIncidents([item], sender())).results
    await ingestIncidents([{ ...item, title: 'Second', eventAt: '2026-03-05T16:00:00Z' }], sender())
    await ingestIncidents([{ ...item, title: 'Late', eventAt: '2026-03-05T14:30:00Z' }], sender())

    const history = await (await getHistory(asking('/x'), at(`INC-${created?.number}`))).json()

    expect(history.items.map((line: { action: string }) => line.action)).toEqual([
      'incident.updated',
      'incident.created',
    ])
    expect(history.items[0]).toMatchObject({ actor: 'test', before: { title: 'First' }, after: { title: 'Second' } })
    expect(history.versions.map((version: { outcome: string }) => version.outcome)).toEqual([
      'STALE',
      'UPDATED',
      'CREATED',
    ])
    expect(history.versions[0].payload.title).toBe('Late')
  })
})
