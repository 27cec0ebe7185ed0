import { z } from 'zod'
import { ChangeItem } from '@/lib/changes/change'
import { DeploymentItem } from '@/lib/deployments/deployment'
import { MAX_RECORDS } from '@/lib/ingest/batch'
import { IncidentItem } from '@/lib/incidents/incident'
import { WorkLogItem } from '@/lib/work/work-log'
import { type Fact, nothing, type Reading, told } from './fact'
import { textAt } from './mapping'
import { fitting, parseJson, VendorTime } from './payload'
import type { Vendor } from './vendor'

const Message = z.object({ timestamp: VendorTime, data: z.unknown() })
/** One record as the API takes it, or a list of them. */
const Records = z.object({ data: z.array(z.unknown()).min(1).max(MAX_RECORDS) })

/** By what the type begins with, up to its first dot. */
const KINDS = new Map<string, (data: unknown) => Fact>(
  Object.entries({
    incident: (data: unknown): Fact => ({ kind: 'incident', item: fits(IncidentItem, data) }),
    change: (data: unknown): Fact => ({ kind: 'change', item: fits(ChangeItem, data) }),
    deployment: (data: unknown): Fact => ({ kind: 'deployment', item: fits(DeploymentItem, data) }),
    'work-log': (data: unknown): Fact => ({ kind: 'work-log', item: fits(WorkLogItem, data) }),
  }),
)

export const standard: Vendor = {
  id: 'standard',
  name: 'Standard Webhooks',
  signatures: [{ scheme: 'standard' }],
  maxBytes: 1024 * 1024,
  scopes: ['ingest:incidents', 'ingest:changes', 'ingest:deployments', 'ingest:work-logs'],
  keeps: ['content-type', 'user-agent', 'webhook-id', 'webhook-timestamp', 'svix-id', 'svix-timestamp'],
  deliveryId: (header) => header('webhook-id') ?? header('svix-id'),
  event: () => '',
  eventIn: (payload) => textAt(payload, 'type'),
  parse: parseJson,
  read,
  setUp: {
    where: 'or any program of your own that signs as standardwebhooks.com describes',
    steps: [
      'Give it the address and the secret, which begins with whsec_.',
      'Let it send {"type": …, "timestamp": …, "data": …}, where data is one record as the API takes it, or a list of up to 500.',
      'A record without an eventAt counts as of the timestamp of its message.',
    ],
    events: [
      { name: 'incident.*', brings: 'incidents, as in POST /api/v1/incidents' },
      { name: 'change.*', brings: 'changes, as in POST /api/v1/changes' },
      { name: 'deployment.*', brings: 'deployments, as in POST /api/v1/deployments' },
      { name: 'work-log.*', brings: 'logged hours, as in POST /api/v1/work-logs' },
    ],
    token: null,
    trial: {
      headers: { 'Content-Type': 'application/json' },
      body: '{"type":"first.try","timestamp":"2026-01-01T00:00:00Z","data":{}}',
    },
  },
}

function read(type: string, payload: unknown): Reading {
  const kind = KINDS.get(type.split('.', 1)[0] ?? '')
  if (!kind || !type.includes('.'))
    return nothing(`Messages of the type “${type}” say nothing that is used here: types begin with ${known()}.`)

  const { timestamp, data } = fitting(Message, payload)
  const items = Array.isArray(data) ? fitting(Records, payload).data : [data]
  return told(...items.map((item) => kind(asOf(timestamp, item))))
}

function asOf(eventAt: string, item: unknown): unknown {
  if (typeof item !== 'object' || item === null) return item
  return { ...item, eventAt: (item as { eventAt?: unknown }).eventAt ?? eventAt }
}

/** What was sent, once it is known to fit: what the contract makes of it is for whoever writes it. */
function fits<Item>(contract: z.ZodType<unknown, Item>, item: unknown): Item {
  fitting(contract, item)
  return item as Item
}

function known(): string {
  return [...KINDS.keys()].map((kind) => `${kind}.`).join(', ')
}
