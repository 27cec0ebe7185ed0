/** Payloads in the shape their vendors describe, with what a test is about laid over them. */

type Over = Record<string, unknown>

const ALERT_START = '2026-03-02T10:00:00.123456789Z'
const ALERT_END = '2026-03-02T10:42:00Z'

export const alertLabels = {
  alertname: 'InstanceDown',
  severity: 'critical',
  job: 'node',
  service: 'Checkout',
  team: 'shop',
}

export function prometheusAlert(over: Over = {}) {
  return {
    status: 'firing',
    labels: alertLabels,
    annotations: {
      summary: 'Instance 8081 down',
      description: 'Down for a minute.',
      runbook_url: 'https://run.example/1',
    },
    startsAt: ALERT_START,
    endsAt: '0001-01-01T00:00:00Z',
    generatorURL: 'http://prometheus.example:9090/graph',
    fingerprint: 'f404ecabc8dd5cd7',
    ...over,
  }
}

export const resolvedAlert = (over: Over = {}) => prometheusAlert({ status: 'resolved', endsAt: ALERT_END, ...over })

export function alertGroup(alerts: Over[], over: Over = {}) {
  const status = alerts.some((one) => one.status === 'firing') ? 'firing' : 'resolved'
  const common = {
    groupLabels: {},
    commonLabels: alertLabels,
    commonAnnotations: {},
    externalURL: 'http://am.example:9093',
  }
  return {
    payload: {
      version: '4',
      groupKey: '{}:{}',
      truncatedAlerts: 0,
      status,
      receiver: 'hook',
      ...common,
      alerts,
      ...over,
    },
  }
}

export function grafanaAlert(over: Over = {}) {
  return {
    status: 'firing',
    labels: { alertname: 'High memory usage', team: 'blue', zone: 'us-1', priority: 'P2', app: 'search' },
    annotations: { summary: 'Memory of us-1 is nearly full', description: 'Above 90 %.' },
    startsAt: '2026-03-02T09:51:03.157076+01:00',
    endsAt: '0001-01-01T00:00:00Z',
    generatorURL: 'https://play.grafana.example/alerting/1afz29v7z/edit',
    fingerprint: 'c6eadffa33fcdf37',
    dashboardURL: '',
    panelURL: '',
    values: { B: 44.2, C: 1 },
    ...over,
  }
}

export function grafanaGroup(...alerts: Over[]) {
  const payload = {
    receiver: 'hook',
    status: 'firing',
    state: 'alerting',
    orgId: 1,
    alerts,
    externalURL: 'https://play.grafana.example/',
    version: '1',
    groupKey: 'test-z7uo',
    truncatedAlerts: 0,
    title: '[FIRING:1]  (blue)',
  }
  return { payload }
}

export function irmEvent(type: string, time: string | null, over: Over = {}) {
  const payload = {
    event: { type, ...(time && { time }) },
    user: { id: 'U1', username: 'ana', email: 'ana@example.com' },
    alert_group: {
      id: 'I6HNZGUFG4K11',
      state: 'firing',
      created_at: '2026-03-02T10:00:00.231148Z',
      acknowledged_at: null,
      resolved_at: null,
      title: 'Checkout is slow',
      permalinks: { slack: null, web: 'https://irm.example/alert-groups/I6HNZGUFG4K11' },
      labels: { severity: 'high' },
      ...over,
    },
    alert_payload: { annotations: { description: 'p99 is above 3 s.' } },
    integration: { name: 'Checkout API', team: 'Shop' },
    alert_group_acknowledged_by: { email: 'Ana@Example.com' },
  }
  return { payload }
}

const inMs = (at: string) => String(Date.parse(at))

/** Every value is a text, as Datadog fills them in. */
export function datadogEvent(transition: string, at: string, over: Record<string, string> = {}) {
  const payload = {
    id: inMs(at),
    monitor_id: '91',
    cycle_key: '7201',
    aggreg_key: 'a1b2',
    title: `[P2] [${transition} on {host:web-1}] Checkout is slow`,
    body: 'p99 is above 3 s.',
    transition,
    alert_type: transition === 'Recovered' ? 'success' : 'error',
    priority: 'P2',
    scope: 'host:web-1',
    tags: 'monitor, service:Checkout API, team:shop,env:prod, service:other',
    url: 'https://app.datadoghq.com/event/event?id=1',
    date: inMs(at),
    last_updated: inMs(at),
    org_id: '1',
    org_name: 'Shop',
    hostname: 'web-1',
    ...over,
  }
  return { payload }
}

export function newRelicIssue(state: string, at: string, over: Record<string, unknown> = {}) {
  const payload = {
    issueId: 'issue-123',
    issueUrl: 'https://one.newrelic.com/issues/issue-123',
    title: 'High error rate of the checkout',
    priority: 'CRITICAL',
    state,
    trigger: 'STATE_CHANGE',
    createdAt: Date.parse('2026-03-02T10:00:00Z'),
    updatedAt: Date.parse(at),
    impactedEntities: ['Checkout API', 'Web'],
    alertPolicyNames: ['Production'],
    alertConditionNames: ['Error rate > 5 %'],
    workflowName: 'To Aftermerge',
    ...over,
  }
  return { payload }
}
