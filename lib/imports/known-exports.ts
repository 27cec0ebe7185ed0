import type { ImportKind } from './fields'
import { plain } from './plain'

/** An export of another tool, told by columns that no other has together. Its columns are those of its own. */
export type KnownExport = {
  source: string
  words: string
  kind: ImportKind
  has: readonly string[]
  mapping: Readonly<Record<string, string>>
}

const KNOWN: readonly KnownExport[] = [
  {
    source: 'pagerduty',
    words: 'an incidents report of PagerDuty',
    kind: 'incidents',
    has: ['incident_number', 'created_on', 'service_name'],
    mapping: {
      externalId: 'id',
      title: 'description',
      startedAt: 'created_on',
      severity: 'priority_name',
      status: 'status',
      service: 'service_name',
      team: 'team_name',
      resolvedAt: 'resolved_on',
      secondsToAcknowledge: 'seconds_to_first_ack',
      secondsToResolve: 'seconds_to_resolve',
    },
  },
  {
    source: 'pagerduty',
    words: 'incidents of PagerDuty’s API',
    kind: 'incidents',
    has: ['incident_number', 'created_at', 'service.summary'],
    mapping: {
      externalId: 'id',
      title: 'title',
      startedAt: 'created_at',
      severity: 'priority.summary',
      status: 'status',
      service: 'service.summary',
      team: 'teams[0].summary',
      resolvedAt: 'resolved_at',
      eventAt: 'last_status_change_at',
      url: 'html_url',
    },
  },
  {
    source: 'pagerduty',
    words: 'incidents of PagerDuty’s analytics',
    kind: 'incidents',
    has: ['incident_number', 'created_at', 'service_name', 'seconds_to_resolve'],
    mapping: {
      externalId: 'id',
      title: 'description',
      startedAt: 'created_at',
      severity: 'priority_name',
      status: 'status',
      service: 'service_name',
      team: 'team_name',
      resolvedAt: 'resolved_at',
      eventAt: 'updated_at',
      secondsToAcknowledge: 'seconds_to_first_ack',
      secondsToResolve: 'seconds_to_resolve',
    },
  },
  {
    source: 'jira',
    words: 'an issue export of Jira',
    kind: 'incidents',
    has: ['Issue key', 'Summary', 'Created'],
    mapping: {
      externalId: 'Issue key',
      title: 'Summary',
      startedAt: 'Created',
      eventAt: 'Updated',
      resolvedAt: 'Resolved',
      severity: 'Priority',
      status: 'Status',
      summary: 'Description',
      service: 'Component/s',
    },
  },
  {
    source: 'jira',
    words: 'issues of Jira’s API',
    kind: 'incidents',
    has: ['key', 'fields.summary', 'fields.created'],
    mapping: {
      externalId: 'key',
      title: 'fields.summary',
      startedAt: 'fields.created',
      eventAt: 'fields.updated',
      resolvedAt: 'fields.resolutiondate',
      severity: 'fields.priority.name',
      status: 'fields.status.name',
      summary: 'fields.description',
      service: 'fields.components[0].name',
      assigneeEmail: 'fields.assignee.emailAddress',
    },
  },
  {
    source: 'devlake',
    words: 'deployments as DevLake’s webhook takes them',
    kind: 'deployments',
    has: ['deploymentCommits', 'finishedDate', 'result'],
    mapping: {
      externalId: 'id',
      sha: 'deploymentCommits[0].commitSha',
      repository: 'deploymentCommits[0].repoUrl',
      finishedAt: 'finishedDate',
      startedAt: 'startedDate',
      result: 'result',
      environment: 'environment',
      service: 'name',
    },
  },
  {
    source: 'devlake',
    words: 'deployments of DevLake',
    kind: 'deployments',
    has: ['cicd_scope_id', 'commit_sha', 'finished_date'],
    mapping: {
      externalId: 'id',
      service: 'cicd_scope_id',
      sha: 'commit_sha',
      finishedAt: 'finished_date',
      startedAt: 'started_date',
      result: 'result',
      environment: 'environment',
      repository: 'repo_url',
    },
  },
  {
    source: 'devlake',
    words: 'incidents of DevLake',
    kind: 'incidents',
    has: ['issue_key', 'created_date', 'original_status'],
    mapping: {
      externalId: 'issue_key',
      title: 'title',
      startedAt: 'created_date',
      eventAt: 'updated_date',
      resolvedAt: 'resolution_date',
      severity: 'severity',
      status: 'status',
      service: 'component',
      summary: 'description',
      url: 'url',
    },
  },
  {
    source: 'devlake',
    words: 'incidents as DevLake’s webhook takes them',
    kind: 'incidents',
    has: ['issueKey', 'createdDate', 'originalStatus'],
    mapping: {
      externalId: 'issueKey',
      title: 'title',
      startedAt: 'createdDate',
      eventAt: 'updatedDate',
      resolvedAt: 'resolutionDate',
      severity: 'severity',
      status: 'status',
      service: 'component',
      summary: 'description',
      url: 'url',
    },
  },
  {
    source: 'devlake',
    words: 'pull requests of DevLake',
    kind: 'changes',
    has: ['merge_commit_sha', 'merged_date', 'pull_request_key'],
    mapping: {
      externalId: 'id',
      repository: 'base_repo_id',
      sha: 'merge_commit_sha',
      title: 'title',
      mergedAt: 'merged_date',
      openedAt: 'created_date',
      number: 'pull_request_key',
      url: 'url',
      branch: 'head_ref',
      message: 'description',
      authorName: 'author_name',
      linesAdded: 'additions',
      linesRemoved: 'deletions',
    },
  },
]

/** The export that these columns are of. Case, blanks and underscores do not tell columns apart. */
export function knownExport(columns: readonly string[]): KnownExport | null {
  const there = new Map(columns.map((column) => [plain(column), column]))
  const known = KNOWN.find(({ has }) => has.every((column) => there.has(plain(column))))
  if (!known) return null

  const mapping = Object.entries(known.mapping).flatMap(([field, column]) => {
    const own = there.get(plain(column))
    return own ? [[field, own] as const] : []
  })
  return { ...known, mapping: Object.fromEntries(mapping) }
}
