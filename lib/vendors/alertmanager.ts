import { type AlertSender, LABEL_MAPPING, readAlertGroup } from './alert-group'
import { parseJson } from './payload'
import { POSTING_JSON, trialOf } from './posting-json'
import type { Vendor } from './vendor'

const SENDER: AlertSender = {
  source: 'alertmanager',
  name: 'Alertmanager',
  urlOf: ({ generatorURL }, { externalURL }) => generatorURL || externalURL || null,
}

export const alertmanager: Vendor = {
  ...POSTING_JSON,
  id: 'alertmanager',
  name: 'Prometheus Alertmanager',
  signatures: [{ scheme: 'shared' }],
  // A group is sent whole, and a large outage is a large group.
  maxBytes: 10 * 1024 * 1024,
  eventIn: statusIn,
  parse: parseJson,
  mapping: LABEL_MAPPING,
  read: (_, payload, { mapping }) => readAlertGroup(payload, SENDER, mapping),
  setUp: {
    where: 'in alertmanager.yml',
    steps: [
      'Add a receiver with webhook_configs, and in it the address as url.',
      'Under http_config, authorization, give the secret as credentials; the type is Bearer, which is the default.',
      'Leave send_resolved on, which is the default, and do not set payload.',
      'Name the receiver in a route that has the alerts which page somebody, with continue: true where others get them too.',
      'Reload Alertmanager.',
    ],
    events: [
      { name: 'firing', brings: 'an incident for each alert, by its labels severity, service (or job, app) and team' },
      { name: 'resolved', brings: 'when the alert ended' },
    ],
    token: null,
    trial: trialOf(() => trialGroup(new Date())),
  },
}

/** What the group as a whole is. */
export function statusIn(payload: unknown): string | null {
  const { status } = (payload ?? {}) as { status?: unknown }
  return typeof status === 'string' ? status : null
}

function trialGroup(now: Date) {
  const labels = { alertname: 'TestOfThisWebhook', severity: 'info' }
  const annotations = { summary: 'A test: alerts arrive. Set it aside as no incident.' }
  const startsAt = new Date(now.getTime() - 300_000).toISOString()
  const alert = { status: 'resolved', labels, annotations, startsAt, endsAt: now.toISOString(), generatorURL: '' }
  return {
    version: '4',
    groupKey: '{}:{alertname="TestOfThisWebhook"}',
    truncatedAlerts: 0,
    status: 'resolved',
    receiver: 'aftermerge',
    groupLabels: { alertname: 'TestOfThisWebhook' },
    commonLabels: labels,
    commonAnnotations: annotations,
    externalURL: '',
    alerts: [{ ...alert, fingerprint: '7e57000000000000' }],
  }
}
