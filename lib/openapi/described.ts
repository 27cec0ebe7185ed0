import type { openApiDocument } from './document'

export type Field = { name: string; type: string; isRequired: boolean }

/** An operation as the page shows it. */
export type Described = {
  id: string
  method: string
  path: string
  summary: string
  /** Who may ask, in words. */
  access: string
  query: Field[]
  body: Field[]
  /** The fields of one item, where the body is a batch. */
  item: Field[]
  statuses: string[]
}

type Schema = {
  type?: string | string[]
  properties?: Record<string, Schema>
  required?: string[]
  items?: Schema
  enum?: unknown[]
  const?: unknown
  anyOf?: Schema[]
  format?: string
}
type Operation = {
  operationId: string
  summary: string
  description: string
  parameters: { name: string; in: string; required: boolean; schema: Schema }[]
  requestBody?: { content: Record<string, { schema: Schema }> }
  responses: Record<string, unknown>
}

export function describedOperations(document: ReturnType<typeof openApiDocument>): Described[] {
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => described(path, method, operation as Operation)),
  )
}

function described(path: string, method: string, operation: Operation): Described {
  const body = operation.requestBody?.content['application/json']?.schema
  const items = body?.properties?.items
  return {
    id: operation.operationId,
    method,
    path,
    summary: operation.summary,
    access: operation.description,
    query: operation.parameters
      .filter((parameter) => parameter.in === 'query')
      .map(({ name, schema, required }) => ({ name, type: typeOf(schema), isRequired: required })),
    body: items ? [] : fieldsOf(body),
    item: fieldsOf(items?.items),
    statuses: Object.keys(operation.responses),
  }
}

function fieldsOf(schema: Schema | undefined): Field[] {
  return Object.entries(schema?.properties ?? {}).map(([name, field]) => ({
    name,
    type: typeOf(field),
    isRequired: schema?.required?.includes(name) ?? false,
  }))
}

/** A type in words: `SEV1 | SEV2`, `list of text`, `time`. */
export function typeOf(schema: Schema): string {
  if (schema.enum) return schema.enum.join(' | ')
  if (schema.const !== undefined) return String(schema.const)
  if (schema.anyOf)
    return schema.anyOf
      .map(typeOf)
      .filter((type) => type !== 'null')
      .join(' | ')
  if (schema.type === 'array') return `list of ${typeOf(schema.items ?? {})}`
  if (schema.type === 'object') return `{ ${Object.keys(schema.properties ?? {}).join(', ')} }`
  if (schema.format) return FORMATS[schema.format] ?? schema.format
  return TYPES[String(schema.type)] ?? String(schema.type ?? 'anything')
}

const FORMATS: Record<string, string> = { 'date-time': 'time', date: 'day', uri: 'web address', uuid: 'id' }
const TYPES: Record<string, string> = { string: 'text', boolean: 'true | false', integer: 'whole number' }
