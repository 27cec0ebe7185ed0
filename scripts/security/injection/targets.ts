import { EXAMPLES } from '../matrix/examples'
import { readDocument, type Schema } from '../matrix/schemas'
import type { Site } from '../site'

/** A place in a request that takes a value. */
export type Target = { name: string; sample: string; withValue: (value: string) => string }

/** Every query parameter and every part of a path of every route that reads. */
export async function findTargets(site: Site): Promise<Target[]> {
  const document = await readDocument(site)
  const targets: Target[] = []
  for (const [route, { parameters }] of document) {
    const example = route.startsWith('GET ') && EXAMPLES[route]
    if (!example) continue
    const { path } = await example(site, 'own', 'administrator')
    for (const { name, in: where, schema } of parameters) {
      const isQuery = where === 'query'
      const sample = isQuery ? (SAMPLES[name] ?? sampleOf(schema)) : partOf(path, route, name)
      const withValue = isQuery ? inQuery(path, name) : inPath(path, route, name)
      targets.push({ name: `${route} ${name}`, sample, withValue })
    }
  }
  return targets
}

const SAMPLES: Record<string, string> = {
  from: '2026-01-05',
  to: '2026-06-29',
  week: '2026-W10',
  team: 'alpha',
  service: 'alpha-api',
  repository: 'shop/checkout',
  limit: '10',
  cursor: btoa('["2026-03-05T14:05:00.000Z","01900000-0000-7000-8000-000000000000"]').replaceAll('=', ''),
  incident: 'INC-1',
}

function sampleOf(schema: Schema & { enum?: string[]; default?: unknown }): string {
  return String(schema.enum?.[0] ?? schema.default ?? 'x')
}

const inQuery = (path: string, name: string) => (value: string) => {
  const [bare, search] = path.split('?')
  const all = new URLSearchParams(search)
  all.set(name, value)
  return `${bare}?${all}`
}

/** What stands in the example's path where the route has the name. */
function partOf(path: string, route: string, name: string): string {
  return path.split('/')[route.slice('GET '.length).split('/').indexOf(`{${name}}`)]!
}

/** The example's path, with the value where the route has the name. */
const inPath = (path: string, route: string, name: string) => (value: string) => {
  const parts = route.slice('GET '.length).split('/')
  const known = path.split('?')[0]!.split('/')
  return known.map((part, at) => (parts[at] === `{${name}}` ? encodeURIComponent(value) : part)).join('/')
}
