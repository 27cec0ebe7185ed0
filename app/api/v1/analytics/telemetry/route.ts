import { answer } from '@/lib/analytics/answer.server'
import { readTelemetry } from '@/lib/analytics/telemetry/telemetry.server'
import { handle } from '@/lib/http/handle.server'

// GET /api/v1/analytics/telemetry: how do changes fare that bring logs, traces or alerts?
export const GET = handle(answer((query, actor) => readTelemetry(query, actor)))
