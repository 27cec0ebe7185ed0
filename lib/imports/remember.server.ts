import 'server-only'
import { createHash } from 'node:crypto'
import { db, type Tx } from '@/lib/db/client.server'
import { ImportReading } from './import'
import { signatureOf } from './map-columns'

/** How a file of these columns was read last; null: none was. */
export async function recall(columns: readonly string[]): Promise<ImportReading | null> {
  const row = await db().rememberedMapping.findUnique({ where: { signature: keyOf(columns) } })
  return row ? (ImportReading.safeParse(row.reading).data ?? null) : null
}

/** Keeps how a file of these columns is read, for the next one. */
export async function remember(tx: Tx, columns: readonly string[], reading: ImportReading): Promise<void> {
  const signature = keyOf(columns)
  const data = { reading, at: new Date() }
  await tx.rememberedMapping.upsert({ where: { signature }, create: { signature, ...data }, update: data })
}

function keyOf(columns: readonly string[]): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(createHash('sha256').update(signatureOf(columns)).digest())
}
