import type { ChangeItem } from '@/lib/changes/change'
import type { DeploymentItem } from '@/lib/deployments/deployment'
import type { IncidentItem } from '@/lib/incidents/incident'
import type { WorkLogItem } from '@/lib/work/work-log'

let made = 0

/** A change that a test is not about, with what it is about laid over it. */
export function aChange(over: Partial<ChangeItem> = {}): ChangeItem {
  made += 1
  return {
    source: 'test',
    externalId: `change-${made}`,
    repository: 'shop/checkout',
    sha: `c0ffee${made}`,
    title: 'Retry the payment call once',
    mergedAt: '2026-03-02T10:00:00Z',
    ...over,
  }
}

export function anIncident(over: Partial<IncidentItem> = {}): IncidentItem {
  made += 1
  return {
    source: 'test',
    externalId: `incident-${made}`,
    title: 'Checkout answers 500',
    startedAt: '2026-03-05T14:05:00Z',
    severity: 'SEV1',
    ...over,
  }
}

export function aDeployment(over: Partial<DeploymentItem> = {}): DeploymentItem {
  made += 1
  return {
    source: 'test',
    externalId: `deployment-${made}`,
    service: 'checkout',
    sha: `dep10y${made}`,
    finishedAt: '2026-03-03T09:00:00Z',
    result: 'SUCCESS',
    ...over,
  }
}

export function aWorkLog(over: Partial<WorkLogItem> = {}): WorkLogItem {
  made += 1
  return {
    source: 'test',
    externalId: `work-${made}`,
    personEmail: 'sre@example.com',
    minutes: 45,
    startedAt: '2026-03-05T14:10:00Z',
    ...over,
  }
}
