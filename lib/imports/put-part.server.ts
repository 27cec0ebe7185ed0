import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { must } from '@/lib/auth/must.server'
import { db } from '@/lib/db/client.server'
import { AppError } from '@/lib/errors'
import { detect } from './detect.server'
import { type Import, PART_BYTES } from './import'
import { requireImport } from './require-import.server'

/** Keeps a part of a file. Sent again it is the same; with the last one that lacked, the file is looked at. */
export async function putPart(
  { id, part }: { id: string; part: number },
  bytes: Buffer,
  actor: Actor,
): Promise<Import> {
  must(actor, 'manage', { kind: 'import' })
  const begun = await requireImport(id, actor)
  if (begun.status === 'FAILED') throw new AppError('conflict', begun.problem ?? 'This import failed. Begin anew.')
  if (begun.status !== 'UPLOADING') throw new AppError('conflict', 'The file of this import is here already.')
  if (part < 0 || part >= begun.parts)
    throw new AppError('not-found', `The file has the parts 0 to ${begun.parts - 1}.`)
  const wanted = Math.min(PART_BYTES, begun.size - part * PART_BYTES)
  if (bytes.length !== wanted)
    throw new AppError('malformed', `Part ${part} of the file has ${wanted} bytes, and ${bytes.length} came.`)

  const data = { bytes: Uint8Array.from(bytes) }
  await db('writing').importPart.upsert({
    where: { importId_part: { importId: id, part } },
    create: { importId: id, part, ...data },
    update: data,
    select: { part: true },
  })
  const now = await requireImport(id, actor)
  if (now.arrived.length < now.parts) return now
  await detect(id)
  return requireImport(id, actor)
}
