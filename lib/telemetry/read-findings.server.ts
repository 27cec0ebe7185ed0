import 'server-only'
import { db } from '@/lib/db/client.server'
import { type TelemetryFinding, TelemetryBasis } from './finding'

/** What the telemetry of a change rests on, by signal, the strongest first. */
export async function readFindings(changeId: string): Promise<TelemetryFinding[]> {
  const rows = await db().telemetryFinding.findMany({
    where: { changeId },
    select: { signal: true, presence: true, basis: true, detail: true, path: true },
    orderBy: [{ signal: 'asc' }, { basis: 'asc' }, { id: 'asc' }],
  })
  return rows.map((row) => ({ ...row, basis: TelemetryBasis.parse(row.basis) }))
}
