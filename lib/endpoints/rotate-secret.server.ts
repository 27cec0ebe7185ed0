import 'server-only'
import { writeAudit } from '@/lib/audit/write.server'
import type { Actor } from '@/lib/auth/actor'
import { must } from '@/lib/auth/must.server'
import { transact } from '@/lib/db/transact.server'
import { AppError } from '@/lib/errors'
import { addressOf } from './address.server'
import type { EndpointMade, SecretRotation } from './endpoint'
import { knownVendor } from './known-vendor'
import { newSecret, sealSecret } from './secrets.server'
import { trialCommand } from './trial-command.server'

const HOUR_MS = 3_600_000

/** Gives it another secret. The one before is believed for as long as whoever changes it at the vendor may need. */
export async function rotateSecret(
  id: string,
  wish: SecretRotation,
  actor: Actor,
  requestId: string,
): Promise<EndpointMade> {
  must(actor, 'manage', { kind: 'endpoint' })
  const previousUntil = wish.overlapHours > 0 ? new Date(Date.now() + wish.overlapHours * HOUR_MS) : null

  const { vendor, secret } = await transact(async (tx) => {
    const [row] = await tx.$queryRaw<{ vendor: string; secret: Uint8Array<ArrayBuffer>; name: string }[]>`
      select vendor, secret, name from endpoints where id = ${id}::uuid and disabled_at is null for update`
    if (!row) throw new AppError('not-found', 'There is no such webhook that still takes anything.')

    const vendor = knownVendor(row.vendor)
    const secret = wish.secret ?? newSecret(vendor)
    const previousSecret = previousUntil && new Uint8Array(row.secret)
    await tx.endpoint.update({
      where: { id },
      data: { secret: sealSecret(id, secret), previousSecret, previousUntil, version: { increment: 1 } },
    })
    const after = { name: row.name, previousUntil }
    const line = { action: 'endpoint.secret-rotated', entity: 'endpoint', entityId: id, after }
    writeAudit(tx, actor, requestId, [line])
    return { vendor, secret }
  })
  const command = trialCommand(vendor, id, secret)
  return { id, url: addressOf({ vendor: vendor.id, id }), secret, command, previousUntil: iso(previousUntil) }
}

const iso = (at: Date | null) => at?.toISOString() ?? null
