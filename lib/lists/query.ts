import { z } from 'zod'
import { Day, RepositoryName, Slug } from '@/lib/ingest/fields'
import { Origin } from '@/lib/origins/origin'
import { isWeek, mondayOf } from '@/lib/time/week'
import { Cursor } from './cursor'

export const MAX_LIMIT = 200
export const DEFAULT_LIMIT = 50

export const Week = z.string().refine((week) => isWeek(week) && Day.safeParse(mondayOf(week)).success, {
  error: 'is not an ISO week of our time, such as 2026-W03',
})

/** What every list takes. `from` and `to` are days in the reporting time zone, half-open; a week narrows them. */
export const LIST_FIELDS = {
  cursor: Cursor.optional(),
  limit: z.coerce
    .number({ error: 'is not a number' })
    .int({ error: 'is not a whole number' })
    .min(1, { error: 'is less than 1' })
    .max(MAX_LIMIT, { error: `is more than ${MAX_LIMIT}` })
    .default(DEFAULT_LIMIT),
  from: Day.optional(),
  to: Day.optional(),
  week: Week.optional(),
  team: Slug.optional(),
  service: Slug.optional(),
  repository: RepositoryName.optional(),
  origin: Origin.optional(),
}

type Days = { from?: string | undefined; to?: string | undefined }

export const DAYS_IN_ORDER = {
  holds: ({ from, to }: Days) => !from || !to || from < to,
  otherwise: { error: 'lies before from', path: ['to'] },
}

/** An incident by its number or its id. */
export const IncidentKey = z.union([z.uuid(), z.string().regex(/^INC-[1-9][0-9]{0,8}$/)], {
  error: 'is neither a number such as INC-12 nor an id',
})
export type IncidentKey = z.infer<typeof IncidentKey>
