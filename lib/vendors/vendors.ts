import { alertmanager } from './alertmanager'
import { datadog } from './datadog'
import { firehydrant } from './firehydrant'
import { github } from './github'
import { gitlab } from './gitlab'
import { grafana } from './grafana'
import { grafanaIrm } from './grafana-irm'
import { incidentio } from './incidentio'
import { jira } from './jira'
import { newrelic } from './newrelic'
import { opsgenie } from './opsgenie'
import { pagerduty } from './pagerduty'
import { rootly } from './rootly'
import { sentry } from './sentry'
import { standard } from './standard'
import type { Vendor } from './vendor'

/** Every vendor that may send. To add one is to write its file and its line here. */
export const VENDORS: readonly Vendor[] = [
  github,
  gitlab,
  pagerduty,
  incidentio,
  rootly,
  firehydrant,
  opsgenie,
  grafana,
  grafanaIrm,
  alertmanager,
  sentry,
  datadog,
  newrelic,
  jira,
  standard,
]

export function findVendor(id: string): Vendor | null {
  return VENDORS.find((vendor) => vendor.id === id) ?? null
}
