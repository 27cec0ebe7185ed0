import type { Site } from '../site'
import type { Tally } from '../tally'
import { RANGE } from './people'

/** By hand, from what the product promises. */
const LEAST_CHANGES = 30

type Rate = { mature: number; failed: number | null; rate: number | null }
type Rates = {
  origins: { AI: Rate; HUMAN: Rate }
  weeks: { origins: { AI: Rate } }[]
  ratio: { failed: number | null; value: number | null }
}

/** So many AI changes of one service, one of which failed, beside forty human ones. */
export async function askFewChanges({ ask, people }: Site, tally: Tally, size: number) {
  const service = `changes-${size}`
  const repository = `few/${service}`
  const change = (origin: 'AI' | 'HUMAN', at: number) => ({
    source: 'few',
    externalId: `${service}-${origin}-${at}`,
    repository,
    sha: `few${size}${origin}${at}`,
    title: 'x',
    mergedAt: '2026-02-03T10:00:00Z',
    deployedAt: '2026-02-03T10:00:00Z',
    origin,
    service,
  })
  const items = [
    ...Array.from({ length: size }, (_, at) => change('AI', at)),
    ...Array.from({ length: 40 }, (_, at) => change('HUMAN', at)),
  ]
  await ask('POST', '/api/v1/changes', { as: people.token, body: { items } })
  const causes = [{ change: { source: 'few', externalId: `${service}-AI-0` }, certainty: 'CONFIRMED' }]
  const incident = {
    source: 'few',
    externalId: service,
    title: 'x',
    severity: 'SEV1',
    startedAt: '2026-02-04T10:00:00Z',
    causes,
  }
  await ask('POST', '/api/v1/incidents', { as: people.token, body: { items: [incident] } })

  for (const part of [`service=${service}`, `repository=${encodeURIComponent(repository)}`])
    for (const as of [people.viewer, people.lead, people.administrator, people.reader]) {
      const { text } = await ask('GET', `/api/v1/analytics/failure-rate?${RANGE}&${part}`, { as })
      const { origins, weeks, ratio } = JSON.parse(text) as Rates
      const told = [
        origins.AI.failed,
        origins.AI.rate,
        ratio.failed,
        ratio.value,
        ...weeks.map((week) => week.origins.AI.rate),
      ].filter((figure) => figure !== null)
      if (origins.AI.mature !== size) throw new Error(`${part} has ${origins.AI.mature} changes, not ${size}`)
      if (size < LEAST_CHANGES)
        tally.attack(told.length > 0, `${as.name} is told how ${size} changes fared: ${told.join()}`)
      else tally.attack(told.length === 0, `${as.name} is told nothing of ${size} changes, so nothing was asked`)
    }
}
