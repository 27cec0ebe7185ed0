import { readFileSync } from 'node:fs'
import { inRoot } from '../../launch/root.mjs'
import type { Site } from '../site'

export type Schema = {
  $ref?: string
  type?: string | string[]
  properties?: Record<string, Schema>
  additionalProperties?: Schema | boolean
  items?: Schema
  anyOf?: Schema[]
  oneOf?: Schema[]
  allOf?: Schema[]
}
type Content = { content?: Record<string, { schema: Schema }> }
export type Documented = {
  parameters: { name: string; in: string; required: boolean; schema: Schema }[]
  requestBody?: Content
  responses: Record<string, Content>
}

/** What the running app says of itself, by `GET /api/v1/incidents`. */
export async function readDocument({ ask }: Site): Promise<Map<string, Documented>> {
  const { text } = await ask('GET', '/api/v1/openapi.json')
  const { paths } = JSON.parse(text) as { paths: Record<string, Record<string, Documented>> }
  return new Map(
    Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => [`${method.toUpperCase()} ${path}`, operation] as const),
    ),
  )
}

/** Every column of every table, by the name it has in code. */
export function fieldsOfModels(): string[] {
  const schema = readFileSync(inRoot('prisma/schema.prisma'), 'utf8')
  const models = [...schema.matchAll(/^model \w+ \{\n([\s\S]*?)^\}/gm)].map(([, body]) => body!)
  const fields = models.flatMap((body) => [...body.matchAll(/^ {2}([a-z]\w*)\s/gm)].map(([, name]) => name!))
  return [...new Set(fields)].sort()
}

/** Keys of a value that its schema does not name, as paths. */
export function unknownKeys(value: unknown, schema: Schema | undefined, at = ''): string[] {
  if (typeof value !== 'object' || value === null || !schema) return []
  const options = schema.anyOf ?? schema.oneOf
  if (options) {
    const found = options.filter(isOfObject).map((option) => unknownKeys(value, option, at))
    return found.toSorted((a, b) => a.length - b.length)[0] ?? []
  }
  if (Array.isArray(value)) return value.flatMap((each) => unknownKeys(each, schema.items, `${at}/-`))

  return Object.entries(value).flatMap(([key, each]) => {
    const own = schema.properties?.[key]
    if (own) return unknownKeys(each, own, `${at}/${key}`)
    const rest = schema.additionalProperties
    if (rest !== undefined && rest !== false) return typeof rest === 'object' ? unknownKeys(each, rest, `${at}/-`) : []
    return schema.properties ? [`${at}/${key}`] : []
  })
}

const isOfObject = ({ type }: Schema) => type !== 'null' && type !== 'string' && type !== 'number'
