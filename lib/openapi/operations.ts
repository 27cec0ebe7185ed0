import { z } from 'zod'
import { Adoption } from '@/lib/analytics/adoption'
import { FailureRate } from '@/lib/analytics/failure-rate'
import { AnalyticsQuery } from '@/lib/analytics/query'
import { SreHours } from '@/lib/analytics/sre-hours'
import { History } from '@/lib/audit/history'
import type { Scope } from '@/lib/auth/scope'
import { ChangeDetail, ChangeItem, ChangePage } from '@/lib/changes/change'
import { ChangesQuery } from '@/lib/changes/list-query'
import { DeploymentItem, DeploymentPage } from '@/lib/deployments/deployment'
import { DeploymentsQuery } from '@/lib/deployments/list-query'
import { IncidentDetail, IncidentItem, IncidentPage } from '@/lib/incidents/incident'
import { IncidentsQuery } from '@/lib/incidents/list-query'
import { BatchAnswer, MAX_RECORDS } from '@/lib/ingest/batch'
import { SourceList } from '@/lib/sources/source'
import { Member, RosterEntry, Service, ServiceSetUp, Team, TeamSetUp } from '@/lib/teams/team'
import { WorkLogsQuery } from '@/lib/work/list-query'
import { WorkLogItem, WorkLogPage } from '@/lib/work/work-log'

/** One thing the API does: what it takes, what it answers, and which token may ask. */
export type Operation = {
  method: 'get' | 'post' | 'put'
  path: string
  summary: string
  scope: Scope
  query?: z.ZodType
  body?: z.ZodType
  answer: { status: number; contract: z.ZodType }
}

const Items = (item: z.ZodType) => z.strictObject({ items: z.array(item).min(1).max(MAX_RECORDS) })

const send = (path: string, scope: Scope, what: string, item: z.ZodType): Operation => ({
  method: 'post',
  path,
  scope,
  summary: `Send ${what}: 1 to ${MAX_RECORDS} in a batch, each judged by itself. Sending one twice is once.`,
  body: Items(item),
  answer: { status: 207, contract: BatchAnswer },
})

const read = (path: string, summary: string, contract: z.ZodType, query?: z.ZodType): Operation => ({
  method: 'get',
  path,
  summary,
  scope: 'read',
  ...(query && { query }),
  answer: { status: 200, contract },
})

const set = (path: string, summary: string, body: z.ZodType, contract: z.ZodType): Operation => ({
  method: 'put',
  path,
  summary,
  scope: 'write:teams',
  body,
  answer: { status: 200, contract },
})

/** Everything under /api/v1, in the order in which the documentation tells it. */
export const OPERATIONS: Operation[] = [
  send('/incidents', 'ingest:incidents', 'incidents', IncidentItem),
  send('/changes', 'ingest:changes', 'changes', ChangeItem),
  send('/deployments', 'ingest:deployments', 'deployments', DeploymentItem),
  send('/work-logs', 'ingest:work-logs', 'work logs', WorkLogItem),
  read('/incidents', 'List incidents, the latest first.', IncidentPage, IncidentsQuery),
  read('/incidents/{id}', 'Read an incident by its id or number, such as INC-12.', IncidentDetail),
  read('/incidents/{id}/events', 'What was done to an incident, and every version of it.', History),
  read('/changes', 'List changes, with what became of them.', ChangePage, ChangesQuery),
  read('/changes/{id}', 'Read a change with its evidence.', ChangeDetail),
  read('/changes/{id}/events', 'What was done to a change, and every version of it.', History),
  read('/deployments', 'List deployments.', DeploymentPage, DeploymentsQuery),
  read('/work-logs', 'List work, with what is left once overlaps are trimmed.', WorkLogPage, WorkLogsQuery),
  read('/analytics/failure-rate', 'Does AI-written code fail more often here?', FailureRate, AnalyticsQuery),
  read('/analytics/sre-hours', 'What do incidents cost in hours, by team and origin?', SreHours, AnalyticsQuery),
  read('/analytics/adoption', 'How much does each origin write, and how much is known?', Adoption, AnalyticsQuery),
  read('/sources', 'Who sends here, when last, and the names to narrow questions to.', SourceList),
  read('/openapi.json', 'This document.', z.record(z.string(), z.unknown())),
  set('/teams/{slug}', 'Name a team.', TeamSetUp, Team),
  set('/teams/{slug}/roster', 'Enter SRE hours a week, from a Monday on.', RosterEntry, RosterEntry),
  set('/teams/{slug}/members/{email}', 'Put a person into a team, as an SRE or not.', Member, Member),
  set('/services/{slug}', 'Name a service; give it its team and tier.', ServiceSetUp, Service),
]
