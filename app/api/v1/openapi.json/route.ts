import { handle } from '@/lib/http/handle.server'
import { openApiDocument } from '@/lib/openapi/document'

// GET /api/v1/openapi.json: what this API takes and answers.
export const GET = handle(async () => Response.json(openApiDocument()))
