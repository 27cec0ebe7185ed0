import { z } from 'zod'
import type { SentStatus } from '@/lib/incidents/incident'
import { nothing, type Reading, told } from './fact'
import { type Mapping, textAt } from './mapping'
import { fitting, parseExactJson, UnfitPayload } from './payload'
import { POSTING_JSON } from './posting-json'
import { SEVERITY_WORDS } from './severity-words'
import { instantOf, type Times, toldIncident } from './told-incident'
import type { Vendor } from './vendor'

const Event = z.object({
  alert: z.object({
    alertId: z.string().min(1),
    message: z.string().nullish(),
    description: z.string().nullish(),
    updatedAt: z.union([z.string(), z.number()]).nullish(),
    createdAt: z.union([z.string(), z.number()]).nullish(),
  }),
})

const ACTIONS = new Map<string, (at: string) => { status?: SentStatus; times?: Times }>(
  Object.entries({
    Create: () => ({ status: 'OPEN' as const }),
    Acknowledge: (at: string) => ({ status: 'ACKNOWLEDGED' as const, times: { acknowledgedAt: at } }),
    UnAcknowledge: () => ({ status: 'OPEN' as const, times: { acknowledgedAt: null } }),
    Close: (at: string) => ({ status: 'RESOLVED' as const, times: { resolvedAt: at } }),
    AssignOwnership: () => ({}),
    TakeOwnership: () => ({}),
    UpdatePriority: () => ({}),
    UpdateMessage: () => ({}),
    UpdateDescription: () => ({}),
    AddTeam: () => ({}),
  }),
)

const mapping: Mapping = {
  startedAt: { paths: ['alert.createdAt'] },
  severity: { paths: ['alert.priority'], words: SEVERITY_WORDS },
  service: { paths: ['alert.details.service', 'alert.entity'] },
  team: { paths: ['alert.teams[]', 'alert.teams[].name'] },
  assignee: { paths: ['alert.owner'] },
}

export const opsgenie: Vendor = {
  ...POSTING_JSON,
  id: 'opsgenie',
  name: 'Opsgenie',
  signatures: [{ scheme: 'shared' }],
  maxBytes: 1024 * 1024,
  eventIn: (payload) => textAt(payload, 'action'),
  // Its times are in nanoseconds, more than a number can hold.
  parse: parseExactJson,
  mapping,
  read,
  setUp: {
    where: 'or in Jira Service Management, in the settings of the team or of operations, under Integrations, Webhook',
    steps: [
      'Choose “Add integration”, then “Webhook”, and paste the address into “Webhook URL”.',
      'Opsgenie signs nothing. Under “Custom headers” add X-Aftermerge-Secret with the secret as its value, or Authorization with Bearer, a blank and the secret.',
      'Tick “Add alert description to payload” and “Add alert details to payload”.',
      'Tick the alert actions below, and turn the integration on.',
    ],
    events: [
      { name: 'Create', brings: 'incidents, with their priority and team' },
      { name: 'Acknowledge, UnAcknowledge', brings: 'when somebody took them up' },
      { name: 'Close', brings: 'when they were over' },
      { name: 'AssignOwnership, UpdatePriority', brings: 'whose they are, and how grave' },
    ],
    token: null,
    trial: {
      headers: { 'Content-Type': 'application/json' },
      body: '{"action":"AddNote","alert":{"alertId":"first-try","note":"Hello from a shell"}}',
    },
  },
}

function read(action: string, payload: unknown, { mapping }: { mapping: Mapping }): Reading {
  if (action === 'Delete') return nothing('It was deleted at Opsgenie. What is known of it stays.')
  const moment = ACTIONS.get(action)
  if (!moment) return nothing(`Actions of the kind “${action}” say nothing that is used here.`)

  const { alert } = fitting(Event, payload)
  const [updatedAt, createdAt] = [alert.updatedAt, alert.createdAt].map((at) => instantOf(String(at ?? '')))
  const at = updatedAt ?? createdAt
  if (!at) throw new UnfitPayload('Neither alert.updatedAt nor alert.createdAt says when this was.')
  return told({
    kind: 'incident',
    item: toldIncident(
      payload,
      {
        source: 'opsgenie',
        externalId: alert.alertId,
        at,
        title: alert.message ?? '',
        summary: alert.description,
        ...moment(at),
      },
      mapping,
    ),
  })
}
