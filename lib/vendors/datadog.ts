import type { IncidentItem } from '@/lib/incidents/incident'
import { nothing, type Reading, told } from './fact'
import { firstSaid, type Mapping } from './mapping'
import { parseJson, UnfitPayload } from './payload'
import { POSTING_JSON, trialOf } from './posting-json'
import { SEVERITY_WORDS } from './severity-words'
import { instantOf, toldIncident } from './told-incident'
import type { Vendor } from './vendor'

/** What Datadog is to send: it sends whatever its user writes, and names nothing by itself. */
const TEMPLATE = JSON.stringify(
  {
    id: '$ID',
    monitor_id: '$ALERT_ID',
    cycle_key: '$ALERT_CYCLE_KEY',
    aggreg_key: '$AGGREG_KEY',
    title: '$EVENT_TITLE',
    body: '$TEXT_ONLY_MSG',
    transition: '$ALERT_TRANSITION',
    alert_type: '$ALERT_TYPE',
    priority: '$ALERT_PRIORITY',
    scope: '$ALERT_SCOPE',
    tags: '$TAGS',
    url: '$LINK',
    date: '$DATE',
    last_updated: '$LAST_UPDATED',
    org_id: '$ORG_ID',
    org_name: '$ORG_NAME',
    hostname: '$HOSTNAME',
  },
  null,
  2,
)

/** A variable that Datadog does not know stands as it was written. */
const UNSET = /^(?:\$[A-Z][A-Z0-9_]*|null|)$/
const FIRING = /^(?:re-)?(?:triggered|warn|no data|renotif)/i
/** How it stands is told beside the title, and changes while the title should not. */
const STANDING =
  /^(?:\[(?:P[1-5]|(?:Re-)?(?:Triggered|Warn(?:ing)?|No Data)|Recovered|Renotify|Renotification)\b[^\]]*\]\s*)+/i
const TIMES = ['date', 'last_updated']

export const datadog: Vendor = {
  ...POSTING_JSON,
  id: 'datadog',
  name: 'Datadog',
  signatures: [{ scheme: 'shared' }],
  maxBytes: 1024 * 1024,
  eventIn: (payload) => firstSaid(payload, ['transition', 'alert_transition', 'event_type']),
  parse: parseJson,
  mapping: {
    severity: { paths: ['priority', 'severity', 'alert_type'], words: SEVERITY_WORDS },
    // Tags come as one text; here each is found by its name.
    service: { paths: ['tag.service'] },
    team: { paths: ['tag.team'] },
  },
  read: (_, payload, { mapping }) => read(payload, mapping),
  setUp: {
    where: 'under Integrations, Webhooks',
    steps: [
      'Choose “New” and paste the address into “URL”.',
      'Paste the payload below into “Payload”; leave “Encode as form” off.',
      'Tick “Custom Headers” and give {"Authorization": "Bearer …"} with the secret in place of the dots.',
      'Save, and write @webhook- and its name into the message of each monitor that tells of incidents.',
    ],
    template: { what: 'payload', text: TEMPLATE },
    events: [
      { name: 'Triggered, Warn, No Data', brings: 'an incident, by the tags service and team of the monitor' },
      { name: 'Recovered', brings: 'when it ended' },
    ],
    token: null,
    trial: trialOf(() => trialEvent(Date.now())),
  },
}

type Told = Readonly<Record<string, unknown>>

function read(payload: unknown, mapping: Mapping): Reading {
  const said = saidIn(payload)
  const of = (...names: string[]) => firstSaid(said, names)
  const transition = of('transition', 'alert_transition')
  const monitor = of('monitor_id')
  const at = instantOf(firstSaid(said, TIMES) ?? '')
  if (!monitor || !at)
    throw new UnfitPayload(
      'It does not say which monitor it is of and when it was. Give the webhook the payload of ours.',
    )

  const status = statusOf(transition, of('alert_type'))
  if (!status)
    return nothing(`A monitor that is ${(transition ?? 'in no state').slice(0, 60)} says nothing that is used here.`)

  const cycle = of('cycle_key')
  // Without the cycle an incident is whatever its group does; each time it is triggered begins it anew.
  const isAnew = !cycle && /^triggered/i.test(transition ?? '')
  const item = toldIncident(
    said,
    {
      source: 'datadog',
      externalId: `${monitor}/${cycle ?? of('aggreg_key', 'scope', 'scopes') ?? 'all'}`,
      at,
      ...(isAnew && { startedAt: at }),
      title: of('title')?.replace(STANDING, '') || `Monitor ${monitor}`,
      summary: summaryOf(said),
      url: of('url'),
      status,
      times: { resolvedAt: status === 'RESOLVED' ? at : null },
      detectedBy: 'ALERT',
    },
    mapping,
  )
  return told({ kind: 'incident', item })
}

/** What was filled in, with the tags by their names. */
function saidIn(payload: unknown): Told {
  if (typeof payload !== 'object' || payload === null || Array.isArray(payload))
    throw new UnfitPayload('It is not the payload of ours. Give it to the webhook at Datadog.')

  const said = Object.fromEntries(
    Object.entries(payload).filter(([, value]) => !(typeof value === 'string' && UNSET.test(value.trim()))),
  )
  return { ...said, tag: tagsIn(`${firstSaid(said, ['tags']) ?? ''},${firstSaid(said, ['scope', 'scopes']) ?? ''}`) }
}

/** `service:web, env:prod`; of a tag that is there twice the first counts. */
function tagsIn(list: string): Record<string, string> {
  const pairs = list.split(',').flatMap((tag) => {
    const [, name, value] = /^\s*([^:\s]+):(.*\S)\s*$/.exec(tag) ?? []
    return name && value ? [[name.toLowerCase(), value] as const] : []
  })
  return Object.fromEntries(pairs.reverse())
}

function statusOf(transition: string | null, alertType: string | null): IncidentItem['status'] | null {
  if (transition === null) {
    if (alertType === 'success') return 'RESOLVED'
    return alertType === 'error' || alertType === 'warning' ? 'OPEN' : null
  }
  if (/recovered/i.test(transition)) return 'RESOLVED'
  return FIRING.test(transition) ? 'OPEN' : null
}

function summaryOf(said: Told): string {
  const lines = [
    ['Scope', firstSaid(said, ['scope', 'scopes'])],
    ['Host', firstSaid(said, ['hostname'])],
    ['Environment', firstSaid(said, ['tag.env'])],
  ]
  return [firstSaid(said, ['body']), ...lines.map(([name, value]) => value && `${name}: ${value}`)]
    .filter(Boolean)
    .join('\n\n')
}

function trialEvent(now: number) {
  return {
    id: String(now),
    monitor_id: 'test',
    cycle_key: String(now),
    title: '[Recovered] A test: monitors are heard. Set it aside as no incident.',
    transition: 'Recovered',
    alert_type: 'success',
    priority: 'P5',
    tags: '',
    date: String(now),
  }
}
