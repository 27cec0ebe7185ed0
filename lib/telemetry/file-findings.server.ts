import 'server-only'
import { v7 as uuid } from 'uuid'
import type { Tx } from '@/lib/db/client.server'
import { type Telemetry, telemetryOf, type Told } from './decide'
import { readRules } from './read-rules.server'

type FiledChange = { id: string; item: Told; before: unknown }

/**
 * Writes what the telemetry of these changes rests on, in place of what it rested on before; and where the team has
 * labels of its own, what follows from them.
 */
export async function fileFindings(tx: Tx, records: FiledChange[]): Promise<void> {
  const rules = records.some(({ item }) => item.labels?.length) ? await readRules(tx, 'LABEL') : []
  const told = records.map(({ id, item }) => ({ id, telemetry: telemetryOf(item, rules) }))
  const old = records.filter(({ before }) => before !== null).map(({ id }) => id)
  if (old.length > 0) await tx.telemetryFinding.deleteMany({ where: { changeId: { in: old } } })

  const rows = told.flatMap(({ id: changeId, telemetry }) =>
    telemetry.findings.map((finding) => ({ ...finding, id: uuid(), changeId })),
  )
  if (rows.length > 0)
    await tx.$executeRaw`
      insert into telemetry_findings (id, change_id, signal, presence, basis, detail, path)
      select id, "changeId", signal::"TelemetrySignal", presence::"Presence", basis::"TelemetryBasis", detail, path
        from json_to_recordset(${JSON.stringify(rows)}::json)
          as r(id uuid, "changeId" uuid, signal text, presence text, basis text, detail text, path text)`
  if (rules.length > 0) await followRules(tx, told)
}

/** The columns were written from what everybody's labels say; those of a team may say otherwise. */
async function followRules(tx: Tx, told: { id: string; telemetry: Telemetry }[]): Promise<void> {
  const rows = told.map(({ id, telemetry: { logs, traces, alerts } }) => ({ id, logs, traces, alerts }))
  await tx.$executeRaw`
    update changes c
       set telemetry_logs = r.logs::"Presence", telemetry_traces = r.traces::"Presence",
           telemetry_alerts = r.alerts::"Presence"
      from json_to_recordset(${JSON.stringify(rows)}::json) as r(id uuid, logs text, traces text, alerts text)
     where c.id = r.id
       and (c.telemetry_logs, c.telemetry_traces, c.telemetry_alerts)
           is distinct from (r.logs::"Presence", r.traces::"Presence", r.alerts::"Presence")`
}
