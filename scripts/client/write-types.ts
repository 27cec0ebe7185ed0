import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript'
import { openApiDocument } from '@/lib/openapi/document'

const HEAD = `// Generated from /api/v1/openapi.json by npm run client. What is changed here is lost; what the API takes and answers is
// decided where the contracts are.
`

type Described = { security: Record<string, string[]>[] }

/** The types of all that a program may ask, as TypeScript: of those operations that open to a token. */
export async function writeTypes(): Promise<string> {
  const document = openApiDocument()
  const paths = Object.entries(document.paths).flatMap(([path, methods]) => {
    const open = Object.entries(methods).filter(([, operation]) => isForPrograms(operation as Described))
    return open.length > 0 ? [[path, Object.fromEntries(open)] as const] : []
  })
  const nodes = await openapiTS({ ...document, paths: Object.fromEntries(paths) } as unknown as OpenAPI3)
  return HEAD + astToString(nodes)
}

function isForPrograms({ security }: Described): boolean {
  return security.some((way) => 'token' in way)
}
