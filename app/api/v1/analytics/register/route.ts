import { answer } from '@/lib/analytics/answer.server'
import { readRegister } from '@/lib/analytics/register/register.server'
import { handle } from '@/lib/http/handle.server'

// GET /api/v1/analytics/register: Which security, integration, compliance and data-integrity problems were there in half a year?
export const GET = handle(answer((query, actor) => readRegister(query, actor)))
