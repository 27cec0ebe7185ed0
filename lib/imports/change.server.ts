import 'server-only'
import { writeAudit } from '@/lib/audit/write.server'
import type { Actor } from '@/lib/auth/actor'
import { must } from '@/lib/auth/must.server'
import type { Tx } from '@/lib/db/client.server'
import { transact } from '@/lib/db/transact.server'
import { AppError } from '@/lib/errors'
import { lackingFields } from './fields'
import type { Import, ImportChange, ImportReading, ImportStatus } from './import'
import { remember } from './remember.server'
import { holdImport, requireImport } from './require-import.server'
import { workImports } from './work-imports.server'

type Which = { id: string; version: number | null }

/** From where somebody may have it go on, stop, or be undone. */
const FROM: Record<NonNullable<ImportChange['status']>, readonly ImportStatus[]> = {
  RUNNING: ['READY', 'STOPPED'],
  STOPPED: ['RUNNING'],
  UNDOING: ['STOPPED', 'DONE', 'FAILED'],
}

const ACTION = { RUNNING: 'import.confirmed', STOPPED: 'import.stopped', UNDOING: 'import.undo-asked' } as const

/** Changes how a file is read while nothing of it is written, and begins, stops or undoes the import. */
export async function changeImport(
  which: Which,
  { reading, stopsOnError, status }: ImportChange,
  actor: Actor,
  requestId: string,
): Promise<Import> {
  must(actor, 'manage', { kind: 'import' })
  const changed = await transact(async (tx) => {
    const held = await holdImport(tx, which, actor)
    if (reading) await writeReading(tx, held, reading)
    const told = reading ?? held.reading
    if (status) refuseMove(held, status, told)
    if (status === 'RUNNING' && told) await remember(tx, held.columns, told)
    await tx.import.update({
      where: { id: held.id },
      data: {
        ...(stopsOnError !== undefined && { stopsOnError }),
        // Whoever is at it keeps its lease until they notice: what they write last must be there to be undone.
        ...(status && { status, problem: null }),
        // It goes on in the name, and with the rights, of whoever asked for it last.
        ...(status && status !== 'STOPPED' && actor.kind === 'PERSON' && { by: actor.name, byId: actor.id }),
        ...(status === 'RUNNING' && { confirmedAt: new Date() }),
        version: { increment: 1 },
      },
    })
    const action = status ? ACTION[status] : 'import.changed'
    const after = { name: held.name, ...(status === 'RUNNING' && told && { kind: told.kind, source: told.source }) }
    writeAudit(tx, actor, requestId, [{ action, entity: 'import', entityId: held.id, after }])
    return requireImport(held.id, actor, tx)
  })
  // It goes on beside the request, and wherever it is taken up should this process end.
  if (status === 'RUNNING' || status === 'UNDOING') void workImports().catch(() => undefined)
  return changed
}

async function writeReading(tx: Tx, held: Import, reading: ImportReading): Promise<void> {
  if (held.status !== 'READY') throw new AppError('conflict', 'How a file is read is settled before it is imported.')
  const missing = Object.entries(reading.mapping).find(([, column]) => !held.columns.includes(column))
  if (missing)
    throw new AppError('invalid', 'The body does not fit.', {
      errors: [{ pointer: `/reading/mapping/${missing[0]}`, detail: 'is no column of the file' }],
    })
  await tx.$executeRaw`
    update imports set reading = jsonb_set(reading, '{reading}', ${JSON.stringify(reading)}::jsonb)
     where id = ${held.id}::uuid`
}

function refuseMove(held: Import, status: NonNullable<ImportChange['status']>, reading: ImportReading | null): void {
  if (!FROM[status].includes(held.status))
    throw new AppError('conflict', `This cannot be done with an import that is ${held.status.toLowerCase()}.`)
  if (status !== 'RUNNING') return
  const lacks = reading ? lackingFields(reading.kind, reading.mapping) : ['kind']
  if (lacks.length > 0)
    throw new AppError('invalid', 'The body does not fit.', {
      errors: lacks.map((field) => ({
        pointer: `/reading/mapping/${field}`,
        detail: 'is needed, and no column holds it',
      })),
    })
}
