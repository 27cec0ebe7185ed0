import 'server-only'
import { Prisma } from '@/prisma/generated/client'
import { REVIEW_STATES, TELEMETRY_STATES } from './states'

/** How its review went; alias c. In the words of isCleanFirstApproval (lib/reviews/outcome.ts): what is not told is unknown. */
export const reviewState = Prisma.sql`
  case when c.review_rounds = 0 then 'unreviewed'
       when c.review_rounds > 1 or c.change_requests > 0 then 'not-clean'
       when c.review_rounds is null or c.change_requests is null then 'unknown'
       when c.approved_at is null then 'not-clean'
       else 'clean' end`

/** Whether it brings logs, traces or alerts; alias c. None of the three is known only where each is told to be missing. */
export const telemetryState = Prisma.sql`
  case when 'YES' in (c.telemetry_logs, c.telemetry_traces, c.telemetry_alerts) then 'with'
       when c.telemetry_logs = 'NO' and c.telemetry_traces = 'NO' and c.telemetry_alerts = 'NO' then 'without'
       else 'unknown' end`

const placeIn = (states: readonly string[], state: Prisma.Sql) =>
  Prisma.sql`array_position(${Prisma.raw(`array['${states.join("', '")}']`)}, ${state})`

/** The places of both among their states, from 1 on, as they are counted by. */
export const reviewPlace = placeIn(REVIEW_STATES, reviewState)
export const telemetryPlace = placeIn(TELEMETRY_STATES, telemetryState)
