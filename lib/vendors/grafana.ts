import { type Alert, type AlertGroup, type AlertSender, LABEL_MAPPING, readAlertGroup } from './alert-group'
import { statusIn } from './alertmanager'
import { nothing } from './fact'
import { grafanaIrm, isAlertGroupOfIrm, readAlertGroupOfIrm } from './grafana-irm'
import { parseJson } from './payload'
import { POSTING_JSON } from './posting-json'
import type { Vendor } from './vendor'

const SENDER: AlertSender = { source: 'grafana', name: 'Grafana', urlOf }

const TEST_BUTTON = {
  receiver: 'Aftermerge',
  status: 'firing',
  state: 'alerting',
  version: '1',
  orgId: 1,
  title: '[FIRING:1] TestAlert Grafana',
  groupKey: 'test',
  truncatedAlerts: 0,
  alerts: [
    {
      status: 'firing',
      labels: { alertname: 'TestAlert', instance: 'Grafana' },
      annotations: { summary: 'Notification test' },
      startsAt: '2026-01-05T09:00:00Z',
      endsAt: '0001-01-01T00:00:00Z',
      generatorURL: '?orgId=1',
      fingerprint: '57c6d9296de2ad39',
    },
  ],
}

export const grafana: Vendor = {
  ...POSTING_JSON,
  id: 'grafana',
  name: 'Grafana Alerting',
  signatures: [
    {
      scheme: 'maybe-timed-hex',
      header: 'x-grafana-alerting-signature',
      timeHeader: 'x-grafana-alerting-signature-timestamp',
    },
    { scheme: 'shared' },
  ],
  maxBytes: 10 * 1024 * 1024,
  eventIn: statusIn,
  parse: parseJson,
  mapping: LABEL_MAPPING,
  read: (_, payload, { mapping }) => {
    if (isAlertGroupOfIrm(payload)) return readAlertGroupOfIrm(payload, grafanaIrm.mapping ?? {})
    if (isTestButton(payload)) return nothing('Grafana tries whether anybody is there. The contact point works.')
    return readAlertGroup(payload, SENDER, mapping)
  },
  setUp: {
    where: 'under Alerting, Contact points',
    steps: [
      'Choose “Create contact point”, and Webhook as its integration.',
      'Paste the address into “URL”; the method is POST.',
      'Under “Optional Webhook settings” paste the secret into “Authorization Header - Credentials”, or from Grafana 12 on into “HMAC Signature”, with X-Grafana-Alerting-Signature-Timestamp as its timestamp header.',
      'Leave “Disable resolved message” off, and give no custom payload.',
      'Choose “Test”, save, and name the contact point in a notification policy.',
    ],
    events: [
      { name: 'Firing', brings: 'an incident for each alert, by its labels severity, service (or job, app) and team' },
      { name: 'Resolved', brings: 'when the alert ended' },
      { name: 'Test', brings: 'nothing but the word that the contact point works' },
    ],
    token: null,
    trial: {
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(TEST_BUTTON),
    },
  },
}

/** The button of a contact point sends an alert of this name, under another group each time. */
function isTestButton(payload: unknown): boolean {
  const { alerts } = (payload ?? {}) as { alerts?: unknown }
  if (!Array.isArray(alerts) || alerts.length === 0) return false
  return alerts.every((alert) => {
    const { labels } = (alert ?? {}) as { labels?: { alertname?: unknown } | null }
    return labels?.alertname === 'TestAlert'
  })
}

/** Addresses within Grafana may be told without what comes before them. */
function urlOf({ panelURL, dashboardURL, generatorURL }: Alert, { externalURL }: AlertGroup): string | null {
  const url = panelURL || dashboardURL || generatorURL
  if (!url) return externalURL || null
  return URL.parse(url, externalURL || undefined)?.href ?? externalURL ?? null
}
