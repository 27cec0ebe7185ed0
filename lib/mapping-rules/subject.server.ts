import 'server-only'
import { z } from 'zod'
import { db, type Tx } from '@/lib/db/client.server'
import { AppError } from '@/lib/errors'
import { findVendor } from '@/lib/vendors/vendors'

export type Subject = { vendor: string; endpoint: { id: string; name: string } | null }

/** What a rule is about: a vendor that tells of incidents, or a webhook of one. */
export async function findSubject(subject: string, tx: Pick<Tx, 'endpoint'> = db()): Promise<Subject> {
  const endpoint = z.uuid().safeParse(subject).success
    ? await tx.endpoint.findUnique({ where: { id: subject }, select: { id: true, name: true, vendor: true } })
    : null
  const vendor = findVendor(endpoint?.vendor ?? subject)
  if (!vendor?.mapping) throw new AppError('not-found', 'Nothing of this name tells of incidents.')
  return { vendor: vendor.id, endpoint: endpoint && { id: endpoint.id, name: endpoint.name } }
}
