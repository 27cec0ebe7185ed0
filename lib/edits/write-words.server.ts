import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import type { Tx } from '@/lib/db/client.server'
import type { Known } from './edit'
import type { EditedField } from './words'

type Spoken = { said: Partial<Known>; told: Known; takeBack: EditedField[]; keep: EditedField[] }

/** Keeps what is said, beside what the sender says at this time; forgets what is taken back. */
export async function writeWords(tx: Tx, incidentId: string, { said, told, takeBack, keep }: Spoken, actor: Actor) {
  if (takeBack.length > 0) await tx.incidentWord.deleteMany({ where: { incidentId, field: { in: takeBack } } })

  const now = keep.map((field) => ({ field, told: told[field] ?? null }))
  await tx.$executeRaw`
    update incident_words w
       set told = coalesce(k.told, 'null'::jsonb)
      from jsonb_to_recordset(${JSON.stringify(now)}::jsonb) as k(field text, told jsonb)
     where w.incident_id = ${incidentId}::uuid and w.field = k.field`

  const words = Object.entries(said).map(([field, value]) => ({
    field,
    value: value ?? null,
    told: told[field as EditedField] ?? null,
  }))
  await tx.$executeRaw`
    insert into incident_words (incident_id, field, value, told, by, by_id, at)
    select ${incidentId}::uuid, field, coalesce(value, 'null'::jsonb), coalesce(told, 'null'::jsonb), ${actor.name},
           ${actor.kind === 'PERSON' ? actor.id : null}::uuid, now()
      from jsonb_to_recordset(${JSON.stringify(words)}::jsonb) as k(field text, value jsonb, told jsonb)
        on conflict (incident_id, field)
        do update set value = excluded.value, told = excluded.told, by = excluded.by, by_id = excluded.by_id,
                      at = excluded.at`
}
