import type { FailureMode } from '@/lib/incidents/incident'
import type { Random } from '../random'
import { TOPICS } from './topics'

/** What people write when it breaks, by how it broke; `{s}` is the service, `{}` what it deals with. */
// prettier-ignore
const TITLES: Record<FailureMode, readonly string[]> = {
  SCHEMA_DRIFT: ['{s}: consumers reject {} after a field was renamed', '{s}: null in a required column, {} not stored', 'Downstream jobs read {} with the wrong type', '{s} writes {} that the reports can not parse', '{s}: migration and code disagree about {}', 'Old clients fail on the new format of {}'],
  CONCURRENCY: ['{s}: {} processed twice under load', '{s}: deadlocks while saving {}', 'Lost updates in {} at peak traffic', '{s}: two workers pick up the same {}', 'Stale read leaves {} half finished', '{s}: lock waits pile up on {}'],
  DEPRECATED_API: ['{s}: partner switched off the old endpoint for {}', '{s} still calls the retired version for {}', 'Provider sunset breaks {}', '{s}: SDK upgrade silently ignores {}', 'Removed parameter makes {} fall back to defaults'],
  CASCADING_STATE: ['{s}: retries of {} take down their neighbours', 'Backlog of {} spreads from {s} to three services', '{s}: poisoned cache serves wrong {}', 'Queue behind {} full, writers block', '{s}: failover leaves {} in two states', 'Restart of {s} replays old {}'],
  AUTHENTICATION: ['{s}: valid sessions refused while handling {}', '{s}: {} visible without the right role', '{s}: token refresh loop, people locked out of {}', '{s} accepts expired tokens for {}', 'Service account of {s} denied after key rotation'],
  EDGE_CASE_DATA: ['{s}: {} fail for names with apostrophes', '{s}: empty lists crash {}', '{s}: amounts of zero break {}', '{s}: dates at the end of February refused in {}', 'Very long addresses cut off in {}', '{s}: {} wrong for three-decimal currencies', '{s}: negative numbers accepted in {}'],
  PERFORMANCE: ['{s}: p99 above four seconds on {}', 'Slow query on {} drains the pool of {s}', '{s}: memory grows with every batch of {}', 'Full scans after the index on {} was dropped', '{s}: {} time out in the morning peak'],
  CONFIGURATION: ['{s}: wrong limit for {} after a config change', '{s} points at the staging endpoint for {}', 'Missing secret stops {} in one region', '{s}: flag for {} on for everybody', 'Route for {} left out of the gateway'],
  CAPACITY: ['{s}: disk full, {} stop', '{s} out of connections during {}', 'Autoscaling lags behind {}', '{s}: worker pool exhausted by {}'],
  DEPENDENCY: ['Provider outage stops {}', '{s}: upstream latency delays {}', 'Certificate of a partner expired, {} fail', '{s}: third-party errors on {}', 'Cloud region degraded, {} delayed'],
  OTHER: ['{s}: alert storm around {}', '{s}: manual correction of {} went wrong', 'Unexplained errors around {}'],
}

export function incidentTitle(
  random: Random,
  mode: FailureMode,
  service: { slug: string; name: string },
  topic?: string,
): string {
  const topics = topic ? [topic] : (TOPICS[service.slug] ?? ['requests'])
  const title = random.pick(TITLES[mode]).replace('{s}', service.name).replace('{}', random.pick(topics))
  return title.startsWith(service.name) ? title : title.charAt(0).toUpperCase() + title.slice(1)
}

/** What stops many services at once and belongs to none. */
export const WIDE_TITLES = [
  'Elevated errors across several services in one zone',
  'Name resolution slow from the office and the shops',
  'Internal certificates expired over the weekend',
  'Office VPN refuses new connections',
  'Cloud provider reports network loss between zones',
  'Status page shows yesterday’s maintenance',
  'Build agents out of disk, releases on hold',
  'Log ingestion behind by two hours',
] as const
