import { z } from 'zod'
import { Adoption } from '@/lib/analytics/adoption'
import { FailureRate } from '@/lib/analytics/failure-rate'
import { Figures } from '@/lib/analytics/figures/figures'
import { Funnel } from '@/lib/analytics/funnel'
import { Modes } from '@/lib/analytics/modes/modes'
import { AnalyticsQuery } from '@/lib/analytics/query'
import { Register } from '@/lib/analytics/register/register'
import { Review } from '@/lib/analytics/review/review'
import { TeamRates } from '@/lib/analytics/team-rates/team-rates'
import { Telemetry } from '@/lib/analytics/telemetry/telemetry'
import { Survival } from '@/lib/analytics/survival/survival'
import { SreHours } from '@/lib/analytics/sre-hours'
import { Times } from '@/lib/analytics/times/times'
import { History } from '@/lib/audit/history'
import type { Resource } from '@/lib/auth/policy'
import { CauseAnswer, CauseWord, NoCodeChangeAnswer, NoCodeChangeWord, Suggestions } from '@/lib/causes/suggestion'
import { ChangeDetail, ChangeItem, ChangePage } from '@/lib/changes/change'
import { ChangesQuery } from '@/lib/changes/list-query'
import { DeploymentItem, DeploymentPage } from '@/lib/deployments/deployment'
import { DeploymentsQuery } from '@/lib/deployments/list-query'
import { IncidentDetail, IncidentItem, IncidentPage } from '@/lib/incidents/incident'
import { IncidentsQuery } from '@/lib/incidents/list-query'
import { SimilarIncidents, SimilarQuery } from '@/lib/incidents/similar'
import { BatchAnswer, MAX_RECORDS } from '@/lib/ingest/batch'
import { Related } from '@/lib/related/related'
import { FinishedScan, Scan, ScanAnswer, ScanQuery } from '@/lib/scans/scan'
import { OrganisationChange, OrganisationSettings } from '@/lib/organisation/settings'
import { SourceList } from '@/lib/sources/source'
import { Dependencies, DependenciesSetUp } from '@/lib/teams/dependencies'
import { TeamDetail, TeamList } from '@/lib/teams/overview'
import { Member, RosterEntry, Service, ServiceSetUp, Team, TeamSetUp } from '@/lib/teams/team'
import { WorkLogsQuery } from '@/lib/work/list-query'
import { WorkLogItem, WorkLogPage } from '@/lib/work/work-log'
import type { Operation } from './operation'

const Items = (item: z.ZodType) => z.strictObject({ items: z.array(item).min(1).max(MAX_RECORDS) })

const send = (path: string, kind: Resource['kind'], what: string, item: z.ZodType): Operation => ({
  method: 'post',
  path,
  access: { action: 'write', kind },
  summary: `Send ${what}: 1 to ${MAX_RECORDS} in a batch, each judged by itself. Sending one twice is once.`,
  body: Items(item),
  answer: { status: 207, contract: BatchAnswer },
})

const read = (
  path: string,
  kind: Resource['kind'],
  summary: string,
  contract: z.ZodType,
  query?: z.ZodType,
): Operation => ({
  method: 'get',
  path,
  summary,
  access: { action: 'read', kind },
  ...(query && { query }),
  answer: { status: 200, contract },
})

const set = (
  path: string,
  kind: Resource['kind'],
  summary: string,
  body: z.ZodType,
  contract: z.ZodType,
): Operation => ({
  method: 'put',
  path,
  summary,
  access: { action: 'write', kind },
  body,
  answer: { status: 200, contract },
})

/** Records in, answers out. */
export const RECORD_OPERATIONS: Operation[] = [
  send('/incidents', 'incident', 'incidents', IncidentItem),
  send('/changes', 'change', 'changes', ChangeItem),
  send('/deployments', 'deployment', 'deployments', DeploymentItem),
  send('/work-logs', 'work-log', 'work logs', WorkLogItem),
  read('/incidents', 'incident', 'List incidents, the latest first.', IncidentPage, IncidentsQuery),
  read(
    '/incidents/similar',
    'incident',
    'What is open or recent and shares words with a title, the most alike first.',
    SimilarIncidents,
    SimilarQuery,
  ),
  read('/incidents/{id}', 'incident', 'Read an incident by its id or number, such as INC-12.', IncidentDetail),
  read('/incidents/{id}/events', 'incident', 'What was done to an incident, and every version of it.', History),
  read(
    '/incidents/{id}/suggestions',
    'incident',
    'The changes that may have broken it, each with its reasons and never for its time alone.',
    Suggestions,
  ),
  read(
    '/incidents/{id}/related',
    'incident',
    'What it is a duplicate of, its duplicates, and those like it of 90 days before and after, each with why.',
    Related,
  ),
  {
    method: 'post',
    path: '/incidents/{id}/causes',
    summary: 'Confirm, suspect or rule out a change as the cause. Saying it twice is once.',
    access: { action: 'write', kind: 'incident' },
    body: CauseWord,
    answer: { status: 200, contract: CauseAnswer },
  },
  {
    method: 'delete',
    path: '/incidents/{id}/causes/{changeId}',
    summary: 'Take back what was said here of a change; what the sender says of it holds again.',
    access: { action: 'write', kind: 'incident' },
    answer: { status: 204, contract: null },
  },
  set(
    '/incidents/{id}/no-code-change',
    'incident',
    'Say that no change of code did it, or that one did; null takes that back.',
    NoCodeChangeWord,
    NoCodeChangeAnswer,
  ),
  read('/changes', 'change', 'List changes, with what became of them.', ChangePage, ChangesQuery),
  read('/changes/{id}', 'change', 'Read a change with its evidence.', ChangeDetail),
  read('/changes/{id}/events', 'change', 'What was done to a change, and every version of it.', History),
  read('/deployments', 'deployment', 'List deployments.', DeploymentPage, DeploymentsQuery),
  read('/work-logs', 'work-log', 'List work, with what is left once overlaps are trimmed.', WorkLogPage, WorkLogsQuery),
  read('/analytics/failure-rate', 'report', 'Does AI-written code fail more often here?', FailureRate, AnalyticsQuery),
  read(
    '/analytics/sre-hours',
    'report',
    'What do incidents cost in hours, by team and origin?',
    SreHours,
    AnalyticsQuery,
  ),
  read(
    '/analytics/adoption',
    'report',
    'How much does each origin write, and how much is known?',
    Adoption,
    AnalyticsQuery,
  ),
  read(
    '/analytics/funnel',
    'report',
    'How many of the merged changes were deployed, and how many of those are linked to incidents?',
    Funnel,
    AnalyticsQuery,
  ),
  read(
    '/analytics/figures',
    'report',
    'How do the last four weeks stand beside the 26 before them?',
    Figures,
    AnalyticsQuery,
  ),
  read(
    '/analytics/times',
    'report',
    'How long do incidents take to be noticed, acknowledged and over, by origin?',
    Times,
    AnalyticsQuery,
  ),
  read(
    '/analytics/modes',
    'report',
    'In which ways do incidents fail, by origin, and how many silently?',
    Modes,
    AnalyticsQuery,
  ),
  read(
    '/analytics/register',
    'report',
    'Which security, integration, compliance and data-integrity problems were there in half a year?',
    Register,
    AnalyticsQuery,
  ),
  read(
    '/analytics/review',
    'report',
    'Does AI-written code pass review as cleanly, and how does what passed fare?',
    Review,
    AnalyticsQuery,
  ),
  read(
    '/analytics/telemetry',
    'report',
    'How do changes fare that bring logs, traces or alerts?',
    Telemetry,
    AnalyticsQuery,
  ),
  read(
    '/analytics/survival',
    'report',
    'How long do changes hold before they fail, by origin?',
    Survival,
    AnalyticsQuery,
  ),
  read(
    '/analytics/team-rates',
    'report',
    'How do the changes of teams, or of one team its services, fare side by side? By name, never by rate.',
    TeamRates,
    AnalyticsQuery,
  ),
  read('/sources', 'report', 'Who sends here, when last, and the names to narrow questions to.', SourceList),
  {
    method: 'get',
    path: '/openapi.json',
    summary: 'This document.',
    access: 'anyone',
    answer: { status: 200, contract: z.record(z.string(), z.unknown()) },
  },
  {
    method: 'get',
    path: '/scans',
    summary: 'How far a repository was scanned, so that the next scan sends only what is new.',
    access: { action: 'write', kind: 'change' },
    query: ScanQuery,
    answer: { status: 200, contract: ScanAnswer },
  },
  set('/scans', 'change', 'Note how far a repository was scanned.', FinishedScan, Scan),
  read('/teams', 'team', 'Every team with what it owns, and the services that nobody owns.', TeamList),
  read('/teams/{slug}', 'team', 'One team: its services, people and rosters.', TeamDetail),
  set('/teams/{slug}', 'team', 'Name a team.', TeamSetUp, Team),
  set('/teams/{slug}/roster', 'team', 'Enter SRE hours a week, from a Monday on.', RosterEntry, RosterEntry),
  {
    method: 'delete',
    path: '/teams/{slug}/roster/{from}',
    summary: 'Take back the roster that takes effect on a day; the one before it goes on.',
    access: { action: 'write', kind: 'team' },
    answer: { status: 204, contract: null },
  },
  set('/teams/{slug}/members/{email}', 'team', 'Put a person into a team, as an SRE or not.', Member, Member),
  set('/services/{slug}', 'service', 'Name a service; give it its team and tier.', ServiceSetUp, Service),
  read('/services/{slug}/dependencies', 'service', 'The services that one depends on.', Dependencies),
  set(
    '/services/{slug}/dependencies',
    'service',
    'Set which services one depends on, in place of what was set before.',
    DependenciesSetUp,
    Dependencies,
  ),
  read('/organisation', 'organisation', 'What holds for the whole organisation.', OrganisationSettings),
  {
    method: 'patch',
    path: '/organisation',
    isEdit: true,
    summary: 'Change what holds for the whole organisation. Wants the ETag as If-Match.',
    access: { action: 'write', kind: 'organisation' },
    body: OrganisationChange,
    answer: { status: 200, contract: OrganisationSettings },
  },
]
