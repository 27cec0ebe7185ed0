import { z } from 'zod'
import { nothing, type Reading, told } from '../fact'
import type { Mapping } from '../mapping'
import { fitting, UnfitPayload } from '../payload'
import { toldIncident } from '../told-incident'
import { Id, justAfter, sentAt, Text, Time } from './event'

const Event = z.object({
  action: z.string(),
  data: z.object({
    description_title: Text,
    description_text: Text,
    web_url: Text,
    metric_alert: z.object({
      id: Id,
      date_started: Time,
      date_detected: Time,
      date_created: Time,
      date_closed: Time,
      alert_rule: z.object({ name: Text }).nullish(),
    }),
  }),
})

/** `Resolved: Too many errors` says how it stands, which is told beside it and changes. */
const STANDING = /^(critical|warning|resolved): +/i

export function readMetricAlert(payload: unknown, mapping: Mapping): Reading {
  const { action, data } = fitting(Event, payload)
  const { metric_alert: alert } = data
  const isOver = action === 'resolved'
  if (!isOver && action !== 'critical' && action !== 'warning')
    return nothing(`That a metric alert is ${action.slice(0, 60)} says nothing that is used here.`)

  const sent = sentAt(payload)
  const start = alert.date_started ?? alert.date_detected ?? alert.date_created
  const seenAt = alert.date_detected ?? start
  const at = sent ?? (isOver ? (alert.date_closed ?? (seenAt && justAfter(seenAt))) : seenAt)
  if (!at) throw new UnfitPayload('It does not say when it was.')

  // An alert that is resolved may have no time at which it was closed.
  const resolvedAt = alert.date_closed ?? sent
  const item = toldIncident(
    payload,
    {
      source: 'sentry',
      externalId: `metric-alert/${alert.id}`,
      at,
      ...(start && { startedAt: start }),
      title: data.description_title?.replace(STANDING, '') || alert.alert_rule?.name || '',
      // Sentry writes its line breaks as a backslash and an n.
      summary: data.description_text?.replaceAll('\\n', '\n'),
      url: data.web_url,
      status: isOver ? 'RESOLVED' : 'OPEN',
      times: {
        ...(alert.date_detected && { detectedAt: alert.date_detected }),
        ...(!isOver ? { resolvedAt: null } : resolvedAt && { resolvedAt }),
      },
      detectedBy: 'ALERT',
    },
    mapping,
  )
  return told({ kind: 'incident', item })
}
