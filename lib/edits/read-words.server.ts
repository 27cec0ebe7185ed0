import 'server-only'
import { z } from 'zod'
import type { Tx } from '@/lib/db/client.server'
import type { Known } from './edit'
import { EditedField } from './words'

const Row = z.object({
  incidentId: z.uuid(),
  field: EditedField,
  value: z.unknown(),
  told: z.unknown(),
  by: z.string(),
  byId: z.uuid().nullable(),
  at: z.date(),
})
export type WordRow = z.infer<typeof Row>

/** What was said here of these incidents, field by field. */
export async function readWords(tx: Tx, incidents: string[]): Promise<Map<string, WordRow[]>> {
  const rows = await tx.$queryRaw<unknown[]>`
    select incident_id::text as "incidentId", field, value, told, by, by_id::text as "byId", at
      from incident_words
     where incident_id = any(${incidents}::uuid[])`

  const words = new Map<string, WordRow[]>()
  for (const row of z.array(Row).parse(rows)) words.set(row.incidentId, [...(words.get(row.incidentId) ?? []), row])
  return words
}

export function asSaid(words: readonly WordRow[] = []): Partial<Known> {
  return Object.fromEntries(words.map(({ field, value }) => [field, value]))
}
