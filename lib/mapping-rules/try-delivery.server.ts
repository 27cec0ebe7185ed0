import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { must } from '@/lib/auth/must.server'
import { db } from '@/lib/db/client.server'
import { maskText } from '@/lib/deliveries/mask'
import { READ, understand } from '@/lib/deliveries/understand.server'
import { AppError } from '@/lib/errors'
import { canonical } from '@/lib/ingest/versions'
import type { Fact } from '@/lib/vendors/fact'
import { findVendor } from '@/lib/vendors/vendors'
import { overlaid } from './overlay'
import type { MappingTrial, MappingTried } from './rule'

const RECORDS_SHOWN = 20
const LONGEST = 300

/** What a stored delivery would tell if this were said of its vendor. Writes nothing. */
export async function tryDelivery(id: string, { fields }: MappingTrial, actor: Actor): Promise<MappingTried> {
  must(actor, 'manage', { kind: 'endpoint' })
  const stored = await db().delivery.findUnique({ where: { id }, select: READ })
  if (!stored) throw new AppError('not-found', 'There is no such delivery.')

  const mapping = findVendor(stored.endpoint.vendor)?.mapping ?? {}
  const read = await understand(stored, fields && overlaid(mapping, fields))
  const event = read.event ?? stored.event
  if ('status' in read) return { event, problem: read.problem && maskText(read.problem), records: [], more: 0 }
  return {
    event,
    problem: null,
    records: read.facts.slice(0, RECORDS_SHOWN).map(shown),
    more: Math.max(0, read.facts.length - RECORDS_SHOWN),
  }
}

function shown(fact: Fact): MappingTried['records'][number] {
  const told = toldIn(fact)
  const fields = Object.entries(told).flatMap(([field, value]) =>
    value === undefined || value === null ? [] : [{ field, value: asText(value) }],
  )
  return { kind: fact.kind, fields }
}

function toldIn(fact: Fact): object {
  if (fact.kind === 'edit') return fact.edit
  if (fact.kind === 'private') return fact.incident
  return fact.kind === 'review' ? fact.review : fact.item
}

function asText(value: unknown): string {
  return maskText(typeof value === 'string' ? value : canonical(value)).slice(0, LONGEST)
}
