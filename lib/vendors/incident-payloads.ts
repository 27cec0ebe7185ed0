/** What incident tools send, in the shape their vendors describe, with what a test is about laid over it. */

type Over = Record<string, unknown>

export function pagerDutyEvent(type: string, at: string, data: Over = {}, event: Over = {}) {
  return {
    event: {
      id: `01${type}`,
      event_type: type,
      resource_type: 'incident',
      occurred_at: at,
      agent: { id: 'PA', summary: 'Ana', type: 'user_reference' },
      data: {
        id: 'PGR0VU2',
        type: 'incident',
        html_url: 'https://shop.pagerduty.com/incidents/PGR0VU2',
        number: 2,
        status: 'triggered',
        incident_key: 'd3640fbd',
        created_at: '2026-03-02T10:00:00Z',
        title: 'Checkout answers slowly',
        service: { id: 'PS', summary: 'Checkout API', type: 'service_reference' },
        assignees: [{ id: 'PB', summary: 'Ben', type: 'user_reference' }],
        teams: [{ id: 'PT', summary: 'Payments', type: 'team_reference' }],
        priority: { id: 'PP', summary: 'P2', type: 'priority_reference' },
        urgency: 'high',
        resolve_reason: null,
        ...data,
      },
      ...event,
    },
  }
}

/** Of a change of status the incident lies one level deeper. */
export function incidentIoEvent(name: string, at: string, category: string, over: Over = {}, before?: string) {
  const type = `public_incident.${name}`
  const incident = {
    id: '01HZ01',
    reference: 'INC-7',
    name: 'Checkout answers slowly',
    summary: 'Baskets cannot be paid.',
    permalink: 'https://app.incident.io/incidents/7',
    visibility: 'public',
    incident_status: { id: 'st', name: category, category, rank: 1 },
    severity: { id: 'sv', name: 'Major', rank: 2 },
    incident_role_assignments: [
      { role: { name: 'Incident Lead' }, assignee: { name: 'Ana', email: 'ana@example.com' } },
    ],
    custom_field_entries: [
      { custom_field: { name: 'Affected services' }, values: [{ value_catalog_entry: { name: 'Checkout API' } }] },
      { custom_field: { name: 'Teams' }, values: [{ value_option: { value: 'Payments' } }] },
    ],
    incident_timestamp_values: [
      { incident_timestamp: { name: 'Reported at' }, value: { value: '2026-03-02T10:01:00Z' } },
    ],
    created_at: '2026-03-02T10:00:00Z',
    updated_at: at,
    ...over,
  }
  const moved = { incident, message: '', new_status: incident.incident_status, previous_status: { category: before } }
  return { event_type: type, [type]: before ? moved : incident }
}

export function rootlyEvent(type: string, at: string, data: Over = {}) {
  return {
    event: { id: `evt-${type}`, type, issued_at: at },
    data: {
      id: '0d5a',
      sequential_id: 7,
      title: 'Checkout answers slowly',
      slug: 'checkout-answers-slowly',
      kind: 'normal',
      summary: 'Baskets cannot be paid.',
      status: 'started',
      url: 'https://rootly.com/account/incidents/7',
      severity: { slug: 'sev2', name: 'SEV2' },
      services: [{ slug: 'checkout-api', name: 'Checkout API' }],
      groups: [{ slug: 'payments', name: 'Payments' }],
      started_at: '2026-03-02T10:00:00Z',
      ...data,
    },
  }
}

export function fireHydrantEvent(milestones: [type: string, at: string][], incident: Over = {}, event: Over = {}) {
  const [current, at] = milestones.at(-1)!
  return {
    data: {
      incident: {
        id: '21fe20b5',
        number: 42,
        name: 'Checkout answers slowly',
        summary: 'Baskets cannot be paid.',
        severity: 'SEV2',
        current_milestone: current,
        milestones: milestones.map(([type, occurred_at]) => ({ type, occurred_at })),
        impacts: [{ type: 'service', name: 'Checkout API' }],
        team_assignments: [{ team_name: 'Payments' }],
        role_assignments: [{ role: 'Incident Commander', user_name: 'Ana', user_email: 'ana@example.com' }],
        private_status_page_url: 'https://app.firehydrant.io/incidents/42',
        created_at: '2026-03-02 10:00:00 UTC',
        started_at: '2026-03-02 10:00:00 UTC',
        updated_at: at,
        ...incident,
      },
    },
    event: { operation: milestones.length > 1 ? 'UPDATED' : 'CREATED', resource_type: 'incident', ...event },
  }
}

/** As text, for JSON of ours cannot hold its nanoseconds. */
export function opsgenieText(action: string, updatedAt: string, alert: Over = {}): string {
  const payload = {
    source: { name: 'web', type: 'API' },
    alert: {
      updatedAt: 0,
      tags: ['checkout'],
      teams: ['Payments'],
      message: ' Checkout answers slowly',
      username: 'ana@example.com',
      owner: 'ana@example.com',
      alertId: '052652ac',
      alias: 'checkout-slow',
      tinyId: '23',
      priority: 'P2',
      details: { service: 'Checkout API' },
      createdAt: Date.parse('2026-03-02T10:00:00Z'),
      entity: '',
      ...alert,
    },
    action,
    integrationName: 'Aftermerge',
  }
  return JSON.stringify(payload).replace('"updatedAt":0', `"updatedAt":${updatedAt}`)
}
