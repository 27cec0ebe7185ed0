import 'server-only'
import { v7 as uuid } from 'uuid'
import { writeAudit } from '@/lib/audit/write.server'
import type { Actor } from '@/lib/auth/actor'
import { must } from '@/lib/auth/must.server'
import type { Tx } from '@/lib/db/client.server'
import { transact } from '@/lib/db/transact.server'
import { AppError } from '@/lib/errors'
import { comeIntoBeing, noNames, type Names } from '@/lib/ingest/names.server'
import { followRules, noteChanges } from './follow.server'
import { listed } from './list.server'
import { readVersion } from './read-rules.server'
import type { NewServiceRules, ServiceRulesSet } from './rule'

/** The one list there is, for the audit trail. */
const LIST_ID = '00000000-0000-0000-0000-000000000000'

/**
 * Sets the whole list, for its order says which rule holds, and moves the changes that follow it. `seen` is the version
 * that was edited. Which changes may move is noted with the list, so that whatever ends this between is made up for at
 * the start.
 */
export async function setServiceRules(
  { rules }: NewServiceRules,
  seen: number | null,
  actor: Actor,
  requestId: string,
): Promise<ServiceRulesSet> {
  must(actor, 'write', { kind: 'service-rule' })
  const wanted = noNames()
  for (const { service } of rules) wanted.service.set(service, null)
  const names = await comeIntoBeing(wanted, actor, requestId)

  const { list, notes } = await transact(async (tx) => {
    await tx.$queryRaw`select 1 from organisation where id = 1 for update`
    const before = await listed(tx)
    if ((await readVersion(tx)) !== seen)
      throw new AppError('out-of-date', 'The rules were changed meanwhile. Look at them again.', { current: before })

    await write(tx, rules, names, actor)
    const list = await listed(tx)
    writeAudit(tx, actor, requestId, [
      {
        action: 'service-rules.set',
        entity: 'service-rule',
        entityId: LIST_ID,
        before: { rules: before.rules.map(told) },
        after: { rules: list.rules.map(told) },
      },
    ])
    return { list, notes: await noteChanges(tx) }
  })
  return { ...list, moved: await followRules(notes) }
}

async function write(tx: Tx, rules: NewServiceRules['rules'], names: Names, actor: Actor): Promise<void> {
  await tx.serviceRule.deleteMany()
  await tx.serviceRule.createMany({
    data: rules.map(({ repository, path = null, service }, position) => ({
      id: uuid(),
      position,
      repository,
      path,
      serviceId: names.service(service)!,
      createdById: actor.kind === 'PERSON' ? actor.id : null,
    })),
  })
  await tx.organisation.update({ where: { id: 1 }, data: { serviceRulesVersion: { increment: 1 } } })
}

function told({ repository, path, service }: ServiceRulesSet['rules'][number]): string {
  return `${repository}${path === null ? '' : ` ${path}`} → ${service}`
}
