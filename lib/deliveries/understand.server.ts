import 'server-only'
import { endpointActor } from '@/lib/auth/actor'
import { db } from '@/lib/db/client.server'
import type { Sender } from '@/lib/ingest/record-kind.server'
import { readRules } from '@/lib/telemetry/read-rules.server'
import { mappingOf } from '@/lib/mapping-rules/mapping-of.server'
import type { Mapping } from '@/lib/vendors/mapping'
import type { Fact } from '@/lib/vendors/fact'
import { findVendor } from '@/lib/vendors/vendors'
import type { Prisma } from '@/prisma/generated/client'
import type { DeliveryStatus, Made } from './delivery'
import { readPayload } from './read-payload'

/** What of a row is needed to read it. */
export const READ = {
  id: true,
  deliveryId: true,
  event: true,
  headers: true,
  body: true,
  receivedAt: true,
  requestId: true,
  endpoint: { select: { id: true, name: true, vendor: true } },
} satisfies Prisma.DeliverySelect
type Stored = Prisma.DeliveryGetPayload<{ select: typeof READ }>

/** Of what is told of a record that nobody told us of. */
export const UNKNOWN = 'It is about a change that is not known.'

/** `event`: what its vendor calls it, once that was read. */
export type Ended = { status: DeliveryStatus; problem: string | null; records: Made[]; event?: string }

/**
 * What a delivery says, what of it was left out, and in whose name; or that nothing comes of it. `tried`: how to read it
 * instead of by the rules.
 */
export async function understand(
  { event, headers, body, receivedAt, requestId, endpoint }: Stored,
  tried?: Mapping,
): Promise<Ended | { facts: readonly Fact[]; why: string | null; sender: Sender; event: string }> {
  const vendor = findVendor(endpoint.vendor)
  if (!vendor) return failed(`Nothing here reads what ${endpoint.vendor} sends.`)
  if (!body) return failed('Its body is not kept any more.')

  const words = await readRules(db(), 'DESCRIPTION')
  const mapping = tried ?? (await mappingOf(vendor, endpoint.id))
  const { named, reading } = readPayload(vendor, { event, headers, body }, { words, mapping })
  if (typeof reading === 'string') return { ...failed(reading), event: named }
  if (reading.facts.length === 0) return { status: 'IGNORED', problem: reading.why, records: [], event: named }

  const actor = endpointActor({ id: endpoint.id, name: endpoint.name, scopes: vendor.scopes })
  return { facts: reading.facts, why: reading.why, sender: { actor, requestId, receivedAt }, event: named }
}

export function failed(problem: string): Ended {
  return { status: 'FAILED', problem, records: [] }
}
