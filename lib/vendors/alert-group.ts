import { z } from 'zod'
import type { IncidentItem } from '@/lib/incidents/incident'
import { nothing, type Reading } from './fact'
import type { Mapping } from './mapping'
import { fitting, UnfitPayload, VendorTime } from './payload'
import { SEVERITY_WORDS } from './severity-words'
import { instantOf, toldIncident } from './told-incident'

const Labels = z.record(z.string(), z.unknown()).nullish()

const Alert = z.looseObject({
  status: z.string(),
  labels: Labels,
  annotations: Labels,
  startsAt: VendorTime,
  endsAt: z.string().nullish(),
  fingerprint: z.string().min(1),
  generatorURL: z.string().nullish(),
  dashboardURL: z.string().nullish(),
  panelURL: z.string().nullish(),
})
export type Alert = z.infer<typeof Alert>

/** What Alertmanager sends of alerts that it grouped, and Grafana after it. */
const AlertGroup = z.looseObject({
  alerts: z.array(Alert),
  truncatedAlerts: z.int().nullish(),
  externalURL: z.string().nullish(),
})
export type AlertGroup = z.infer<typeof AlertGroup>

export type AlertSender = {
  source: string
  name: string
  /** Where somebody would look at it; null where that is said nowhere. */
  urlOf: (alert: Alert, group: AlertGroup) => string | null
}

/** Where labels by convention say what we ask; the words are everybody's. */
export const LABEL_MAPPING: Mapping = {
  severity: { paths: ['alerts[].labels.severity', 'alerts[].labels.priority'], words: SEVERITY_WORDS },
  service: { paths: ['alerts[].labels.service', 'alerts[].labels.job', 'alerts[].labels.app'] },
  team: { paths: ['alerts[].labels.team'] },
}

/** They fire all the time, so that somebody notices when they stop. */
const HEARTBEATS = new Set(['Watchdog', 'InfoInhibitor', 'DeadMansSwitch'])

/** Each alert of a group is an incident of its own: it starts and ends by itself, whatever it was grouped with. */
export function readAlertGroup(payload: unknown, sender: AlertSender, mapping: Mapping): Reading {
  if (!hasAlerts(payload)) throw new UnfitPayload(ownPayload(sender.name))

  const group = fitting(AlertGroup, payload)
  const alerts = group.alerts.filter((alert) => !HEARTBEATS.has(textOf(alert.labels, 'alertname') ?? ''))
  if (group.alerts.length === 0) return nothing(`${sender.name} sent a group without an alert.`)
  if (alerts.length === 0) return nothing('The alert fires all the time to show that alerts arrive. It is no incident.')

  const facts = alerts.map((alert) => ({ kind: 'incident' as const, item: incidentOf(alert, group, sender, mapping) }))
  return { facts, why: cutShort(group, sender) }
}

function hasAlerts(payload: unknown): boolean {
  return typeof payload === 'object' && payload !== null && Array.isArray((payload as { alerts?: unknown }).alerts)
}

function ownPayload(name: string): string {
  return `There are no alerts in it as ${name} sends them by itself. A payload template of one’s own cannot be read: leave it out.`
}

function cutShort({ truncatedAlerts }: AlertGroup, { name }: AlertSender): string | null {
  if (!truncatedAlerts || truncatedAlerts < 0) return null
  return `${name} left out ${truncatedAlerts} more ${truncatedAlerts === 1 ? 'alert' : 'alerts'} of this group: it is set to send no more at once.`
}

function incidentOf(alert: Alert, group: AlertGroup, sender: AlertSender, mapping: Mapping): IncidentItem {
  const isResolved = alert.status === 'resolved'
  const resolvedAt = isResolved ? instantOf(alert.endsAt ?? '') : undefined

  return toldIncident(
    // Paths are those of the payload as it was sent; of its alerts this one is meant.
    { ...group, alerts: [alert] },
    {
      source: sender.source,
      externalId: `${alert.fingerprint}/${alert.startsAt}`,
      at: isResolved ? after(alert.startsAt, resolvedAt) : alert.startsAt,
      startedAt: alert.startsAt,
      title: titleOf(alert),
      summary: summaryOf(alert),
      url: sender.urlOf(alert, group),
      status: isResolved ? 'RESOLVED' : 'OPEN',
      times: resolvedAt ? { resolvedAt } : {},
      detectedBy: 'ALERT',
    },
    mapping,
  )
}

/** The end outranks the start of the same moment, and one that is not dated. */
function after(start: string, end: string | undefined): string {
  return new Date(Math.max(Date.parse(start) + 1, Date.parse(end ?? start))).toISOString()
}

function titleOf({ labels, annotations, fingerprint }: Alert): string {
  const name = textOf(labels, 'alertname')
  const words = textOf(annotations, 'summary') ?? textOf(annotations, 'title')
  if (!name || !words || words.includes(name)) return words ?? name ?? `Alert ${fingerprint}`
  return `${name}: ${words}`
}

function summaryOf({ labels, annotations }: Alert): string {
  const runbook = textOf(annotations, 'runbook_url')
  const said = Object.keys(labels ?? {})
    .sort()
    .flatMap((name) => {
      const value = name === 'alertname' ? null : textOf(labels, name)
      return value === null ? [] : [`${name}=${value}`]
    })
  return [
    textOf(annotations, 'description') ?? textOf(annotations, 'message'),
    said.length > 0 ? `Labels: ${said.join(', ')}` : null,
    runbook && `Runbook: ${runbook}`,
  ]
    .filter(Boolean)
    .join('\n\n')
}

function textOf(labels: Record<string, unknown> | null | undefined, name: string): string | null {
  const value = labels && Object.hasOwn(labels, name) ? labels[name] : null
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
}
