import { z } from 'zod'
import { STATUS_OF } from '@/lib/errors'
import { FieldError } from '@/lib/ingest/batch'
import { rolesFor, scopesFor } from '@/lib/auth/policy'
import { Role, ROLE_WORDS } from '@/lib/auth/role'
import type { Operation } from './operation'
import { OPERATIONS } from './operations'
import { outgoingWebhooks } from './outgoing'
import { schemaOf } from './schema-of'

/** RFC 9457, with the pointers to what is wrong in a body or query. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  instance: z.string(),
  errors: z.array(FieldError).optional(),
  maxBytes: z.int().optional(),
  maxRecords: z.int().optional(),
  /** What is stored now, where an edit came too late. */
  current: z.unknown().optional(),
})

/** OpenAPI 3.1, made from the very contracts that the handlers parse with. */
export function openApiDocument() {
  const paths: Record<string, Record<string, object>> = {}
  for (const operation of OPERATIONS) {
    const path = `/api/v1${operation.path}`
    paths[path] = { ...paths[path], [operation.method]: describe(operation) }
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Aftermerge', version: '1', description: ABOUT },
    components: {
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', description: 'A token: am_live_…' },
        session: { type: 'apiKey', in: 'cookie', name: 'aftermerge.session_token', description: 'Whoever signed in.' },
      },
      schemas: { Problem: schemaOf(Problem, 'output') },
      responses: { Problem: PROBLEM_RESPONSE },
    },
    paths,
    webhooks: outgoingWebhooks(),
  }
}

const ABOUT =
  'Records in, answers out. (source, externalId) names a record for ever; its versions are ordered by eventAt. ' +
  'An omitted field keeps what an earlier version said, null takes it back. Every error is a problem document (RFC 9457).'

const FAILURES: Record<string, (operation: Operation) => boolean> = {
  malformed: ({ body, takesBytes }) => body !== undefined || takesBytes === true,
  unauthenticated: ({ access, path }) => access !== 'anyone' || path === '/session',
  forbidden: ({ access }) => access !== 'anyone',
  'not-found': ({ path }) => path.includes('{'),
  conflict: ({ path }) =>
    /^\/incidents\/\{id\}\/(causes|no-code-change|set-aside|comments\/|timeline)/.test(path) ||
    ['/incidents/{id}', '/work-logs/{id}'].includes(path),
  'out-of-date': ({ isEdit }) => isEdit !== undefined,
  'too-large': ({ body, takesBytes }) => body !== undefined || takesBytes === true,
  'unsupported-type': ({ body, takesBytes }) => body !== undefined || takesBytes === true,
  invalid: ({ body, query }) => body !== undefined || query !== undefined,
  'if-match-missing': ({ isEdit }) => isEdit !== undefined,
  unavailable: () => true,
}

function describe(operation: Operation): object {
  const { method, path, summary, body, takesBytes, answer } = operation
  return {
    operationId: `${method}${path.replace(/[^a-z]+(.)?/gi, (_, letter: string) => (letter ?? '').toUpperCase())}`,
    summary,
    description: whoMay(operation),
    security: securityOf(operation),
    parameters: [...inPath(operation), ...inQuery(operation), ...inHeaders(operation)],
    ...(takesBytes && {
      requestBody: {
        required: true,
        content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
      },
    }),
    ...(body && {
      requestBody: { required: true, content: { 'application/json': { schema: schemaOf(body, 'input') } } },
    }),
    responses: {
      [answer.status]: {
        description: 'Understood',
        ...(answer.contract && {
          content: { 'application/json': { schema: schemaOf(answer.contract, 'output') } },
        }),
      },
      ...Object.fromEntries(
        Object.entries(FAILURES)
          .filter(([, applies]) => applies(operation))
          .map(([code]) => [STATUS_OF[code as keyof typeof STATUS_OF], A_PROBLEM]),
      ),
    },
  }
}

function whoMay({ access }: Operation): string {
  if (access === 'anyone') return 'Anyone'
  if (access === 'signed-in') return 'Whoever signed in'
  const scopes = scopesFor(access.action, access.kind)
  const roles = Object.keys(rolesFor(access.action, access.kind)).map((role) => ROLE_WORDS[Role.parse(role)].name)
  return [...(scopes.length > 0 ? [`Scope: ${scopes.join(' or ')}`] : []), `Roles: ${roles.join(', ')}`].join('. ')
}

function securityOf({ access }: Operation): Record<string, string[]>[] {
  if (access === 'anyone') return []
  const scopes = access === 'signed-in' ? [] : scopesFor(access.action, access.kind)
  return [...scopes.map((scope) => ({ token: [scope] })), { session: [] }]
}

const A_PROBLEM = { $ref: '#/components/responses/Problem' }

const PROBLEM_RESPONSE = {
  description: 'A problem',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
}

function inPath({ path }: Operation): object[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }))
}

function inQuery({ query }: Operation): object[] {
  if (!query) return []
  const { properties = {}, required = [] } = schemaOf(query, 'input') as {
    properties?: Record<string, object>
    required?: string[]
  }
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema,
  }))
}

function inHeaders({ isEdit }: Operation): object[] {
  if (!isEdit) return []
  const description = 'The ETag of the version that was read. 412 with `current` where it is no longer that one.'
  return [{ name: 'If-Match', in: 'header', required: true, description, schema: { type: 'string' } }]
}
