import type { IncidentItem } from '@/lib/incidents/incident'
import { nothing, type Reading, told } from './fact'
import { firstSaid, type Mapping, valueAt } from './mapping'
import { parseJson, UnfitPayload } from './payload'
import { POSTING_JSON, trialOf } from './posting-json'
import { SEVERITY_WORDS } from './severity-words'
import { instantOf, toldIncident } from './told-incident'
import type { Vendor } from './vendor'

/** What New Relic is to send: it sends whatever its user writes. */
const TEMPLATE = `{
  "issueId": {{json issueId}},
  "issueUrl": {{json issuePageUrl}},
  "title": {{json annotations.title.[0]}},
  "priority": {{json priority}},
  "state": {{json state}},
  "trigger": {{json triggerEvent}},
  "createdAt": {{createdAt}},
  "updatedAt": {{updatedAt}},
  "impactedEntities": {{json entitiesData.names}},
  "alertPolicyNames": {{json accumulations.policyName}},
  "alertConditionNames": {{json accumulations.conditionName}},
  "workflowName": {{json workflowName}}
}`

const STATUS = new Map<string, IncidentItem['status']>([
  ['CREATED', 'OPEN'],
  ['ACTIVATED', 'OPEN'],
  ['ACKNOWLEDGED', 'ACKNOWLEDGED'],
  ['CLOSED', 'RESOLVED'],
])

/** They tell of an issue in the state in which it has been; when it came into that they do not say. */
const WITHIN_A_STATE = /^(?:PRIORITY|INCIDENT|OTHER|INVESTIGAT)/i

export const newrelic: Vendor = {
  ...POSTING_JSON,
  id: 'newrelic',
  name: 'New Relic',
  signatures: [{ scheme: 'shared' }],
  maxBytes: 1024 * 1024,
  eventIn: (payload) => firstSaid(payload, ['state']),
  parse,
  mapping: {
    startedAt: { paths: ['createdAt', 'activatedAt'] },
    acknowledgedAt: { paths: ['acknowledgedAt', 'acknowledgeAt'] },
    resolvedAt: { paths: ['closedAt'] },
    severity: { paths: ['priority'], words: SEVERITY_WORDS },
    service: {
      paths: [
        'accumulations.tag\\.service[]',
        'labelsObject.service',
        'impactedEntities[]',
        'impactedEntities',
        'entitiesData.names[]',
        'entitiesData.entities[].name',
      ],
    },
    team: { paths: ['accumulations.tag\\.team[]', 'labelsObject.team'] },
  },
  read: (_, payload, { mapping }) => read(payload, mapping),
  setUp: {
    where: 'under Alerts, Destinations, and then Workflows',
    steps: [
      'Under Destinations choose Webhook and paste the address into “Endpoint URL”.',
      'As “Authorization” choose Bearer token, and paste the secret.',
      'Under Workflows make or open the one for the issues that are incidents, and add the destination as its channel.',
      'Paste the payload below into “Payload” in place of what stands there, and save.',
    ],
    template: { what: 'payload', text: TEMPLATE },
    events: [
      { name: 'Activated, and acknowledged', brings: 'an incident, by the entity that it is about' },
      { name: 'Closed', brings: 'when it ended' },
    ],
    token: null,
    trial: trialOf(() => trialIssue(Date.now())),
  },
}

/** JSON; where the template left a place empty, nothing is said there. */
function parse(text: string): unknown {
  try {
    return parseJson(text)
  } catch (error) {
    const filled = text.replaceAll(/:\s*(?=[,}])/g, ': null')
    if (filled === text) throw error
    return parseJson(filled)
  }
}

function read(payload: unknown, mapping: Mapping): Reading {
  const id = firstSaid(payload, ['issueId', 'id'])
  const state = firstSaid(payload, ['state'])?.toUpperCase()
  const [createdAt, updatedAt, closedAt] = ['createdAt', 'updatedAt', 'closedAt'].map((name) => timeIn(payload, name))
  const at = updatedAt ?? closedAt ?? (createdAt && inState(createdAt, state))
  if (!id || !state || !at)
    throw new UnfitPayload(
      'It does not say which issue it is, its state and when that was. Give the workflow the payload of ours.',
    )

  const status = STATUS.get(state)
  if (!status) return nothing(`An issue that is ${state.slice(0, 60)} says nothing that is used here.`)

  const isNew = !WITHIN_A_STATE.test(firstSaid(payload, ['trigger', 'triggerEvent']) ?? '')
  const item = toldIncident(
    payload,
    {
      source: 'newrelic',
      externalId: id,
      at,
      title: firstSaid(payload, ['title', 'title[]', 'issueTitle', 'issueTitle[]', 'annotations.title[]']) ?? '',
      summary: summaryOf(payload),
      url: firstSaid(payload, ['issueUrl', 'issuePageUrl']),
      status,
      times: {
        ...(status === 'ACKNOWLEDGED' && isNew && updatedAt && { acknowledgedAt: updatedAt }),
        ...(status === 'RESOLVED' && (closedAt ?? updatedAt) && { resolvedAt: closedAt ?? updatedAt }),
      },
      detectedBy: 'ALERT',
    },
    mapping,
  )
  return told({ kind: 'incident', item })
}

function timeIn(payload: unknown, name: string): string | undefined {
  return instantOf(firstSaid(payload, [name]) ?? '')
}

/** What comes after the beginning outranks it, where nothing says how much later it was. */
function inState(createdAt: string, state: string | undefined): string {
  const steps = ['CREATED', 'ACTIVATED', 'ACKNOWLEDGED', 'CLOSED'].indexOf(state ?? '')
  return new Date(Date.parse(createdAt) + Math.max(steps, 0)).toISOString()
}

function summaryOf(payload: unknown): string {
  const lines = [
    ['Condition', listIn(payload, ['alertConditionNames', 'accumulations.conditionName'])],
    ['Policy', listIn(payload, ['alertPolicyNames', 'accumulations.policyName'])],
    ['Workflow', listIn(payload, ['workflowName'])],
  ]
  return lines.flatMap(([name, said]) => (said ? [`${name}: ${said}`] : [])).join('\n\n')
}

function listIn(payload: unknown, paths: readonly string[]): string | null {
  const value = paths.map((path) => valueAt(payload, path)).find((one) => one !== undefined && one !== null)
  const said = [value].flat().filter((one) => typeof one === 'string' && one !== '')
  return said.length > 0 ? said.join(', ') : null
}

function trialIssue(now: number) {
  return {
    issueId: `test-${now}`,
    title: 'A test: issues arrive. Set it aside as no incident.',
    priority: 'LOW',
    state: 'CLOSED',
    trigger: 'STATE_CHANGE',
    createdAt: now - 300_000,
    updatedAt: now,
    impactedEntities: [],
  }
}
