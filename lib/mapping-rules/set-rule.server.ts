import 'server-only'
import { v7 as uuid } from 'uuid'
import { writeAudit } from '@/lib/audit/write.server'
import type { Actor } from '@/lib/auth/actor'
import { must } from '@/lib/auth/must.server'
import { transact } from '@/lib/db/transact.server'
import { AppError } from '@/lib/errors'
import { find, unsaid } from './read-rule.server'
import type { MappingRule, MappingWish } from './rule'
import { findSubject } from './subject.server'

/**
 * Says where a vendor, or one webhook of it, keeps what an incident is made of. `seen` is the version that was edited,
 * 0 where there was none. It holds for what is read from now on; what was read before can be read again.
 */
export async function setRule(
  subject: string,
  { fields }: MappingWish,
  seen: number | null,
  actor: Actor,
  requestId: string,
): Promise<MappingRule> {
  must(actor, 'manage', { kind: 'endpoint' })
  return transact(async (tx) => {
    // One at a time, so that two cannot be the first.
    await tx.$executeRaw`lock table mapping_rules in share row exclusive mode`
    const about = await findSubject(subject, tx)
    const before = await find(subject, tx)
    if ((before?.version ?? 0) !== seen)
      throw new AppError('out-of-date', 'It was changed meanwhile. Look at it again.', {
        current: before ?? unsaid(subject, about),
      })

    const changedById = actor.kind === 'PERSON' ? actor.id : null
    const { id } = await tx.mappingRule.upsert({
      where: { subject },
      create: {
        id: uuid(),
        subject,
        vendor: about.vendor,
        endpointId: about.endpoint?.id ?? null,
        fields,
        changedById,
      },
      update: { fields, version: { increment: 1 }, changedById, changedAt: new Date() },
      select: { id: true },
    })
    const line = { action: 'mapping-rule.set', entity: 'mapping-rule', entityId: id, before: toldOf(before) }
    writeAudit(tx, actor, requestId, [{ ...line, after: { subject: nameOf(about), fields } }])
    return (await find(subject, tx))!
  })
}

export function toldOf(rule: MappingRule | null): object | undefined {
  return rule ? { subject: nameOf(rule), fields: rule.fields } : undefined
}

function nameOf({ vendor, endpoint }: Pick<MappingRule, 'vendor' | 'endpoint'>): string {
  return endpoint ? `${vendor}, ${endpoint.name}` : vendor
}
