import { z } from 'zod'
import { DeploymentResult } from '@/lib/deployments/deployment'
import { DetectedBy, FailureMode, Impact, SentStatus, Severity } from '@/lib/incidents/incident'
import { Origin } from '@/lib/origins/origin'
import { Activity } from '@/lib/work/work-log'

/** What a file holds: rows of one of the four kinds that are sent. */
export const ImportKind = z.enum(['incidents', 'changes', 'deployments', 'work-logs'])
export type ImportKind = z.infer<typeof ImportKind>

/** How the text of a cell becomes a value. `seconds` and `hours` are no fields of ours: they give one that is. */
export type FieldType =
  | 'text'
  | 'time'
  | 'number'
  | 'boolean'
  | 'slug'
  | 'repository'
  | 'list'
  | 'json'
  | { choices: readonly string[]; means: Readonly<Record<string, string>> }
  | { secondsAfter: string; gives: string }
  | { minutesEach: number; gives: string }

export type Field = { name: string; type: FieldType; isRequired?: true; aliases: readonly string[] }

const SEVERITIES = {
  p1: 'SEV1',
  p2: 'SEV2',
  p3: 'SEV3',
  p4: 'SEV4',
  p5: 'SEV4',
  '1': 'SEV1',
  '2': 'SEV2',
  '3': 'SEV3',
  '4': 'SEV4',
  'sev-1': 'SEV1',
  'sev-2': 'SEV2',
  'sev-3': 'SEV3',
  'sev-4': 'SEV4',
  sev0: 'SEV1',
  'sev 1': 'SEV1',
  'sev 2': 'SEV2',
  'sev 3': 'SEV3',
  'sev 4': 'SEV4',
  critical: 'SEV1',
  blocker: 'SEV1',
  highest: 'SEV1',
  major: 'SEV2',
  high: 'SEV2',
  medium: 'SEV3',
  moderate: 'SEV3',
  minor: 'SEV3',
  low: 'SEV4',
  lowest: 'SEV4',
  trivial: 'SEV4',
}

const STATUSES = {
  triggered: 'OPEN',
  new: 'OPEN',
  todo: 'OPEN',
  'to do': 'OPEN',
  active: 'OPEN',
  investigating: 'ACKNOWLEDGED',
  'in progress': 'ACKNOWLEDGED',
  in_progress: 'ACKNOWLEDGED',
  acknowledged: 'ACKNOWLEDGED',
  monitoring: 'MITIGATED',
  done: 'RESOLVED',
  closed: 'RESOLVED',
  fixed: 'RESOLVED',
}

const ORIGINS = { choices: Origin.options, means: {} }

const RESULTS = {
  succeeded: 'SUCCESS',
  successful: 'SUCCESS',
  ok: 'SUCCESS',
  failed: 'FAILURE',
  error: 'FAILURE',
  aborted: 'CANCELLED',
  canceled: 'CANCELLED',
  'rolled back': 'ROLLED_BACK',
  rollback: 'ROLLED_BACK',
}

const IDENTITY: readonly Field[] = [
  { name: 'externalId', type: 'text', aliases: ['external id', 'id', 'key', 'incident id', 'uuid', 'guid'] },
  { name: 'eventAt', type: 'time', aliases: ['event at', 'updated', 'updated at', 'last updated', 'modified'] },
]

const TEAM_AND_SERVICE: readonly Field[] = [
  { name: 'team', type: 'slug', aliases: ['team name', 'squad', 'group'] },
  { name: 'service', type: 'slug', aliases: ['service name', 'component', 'application', 'app', 'system'] },
]

const FIELDS: Record<ImportKind, readonly Field[]> = {
  incidents: [
    ...IDENTITY,
    { name: 'title', type: 'text', isRequired: true, aliases: ['summary', 'name', 'subject', 'short description'] },
    {
      name: 'startedAt',
      type: 'time',
      isRequired: true,
      aliases: ['started', 'start', 'start time', 'created', 'created at', 'created on', 'opened', 'opened at', 'date'],
    },
    { name: 'summary', type: 'text', aliases: ['description', 'details', 'body'] },
    { name: 'url', type: 'text', aliases: ['link', 'web url', 'html url', 'permalink'] },
    {
      name: 'severity',
      type: { choices: Severity.options, means: SEVERITIES },
      aliases: ['priority', 'sev'],
    },
    {
      name: 'status',
      type: { choices: SentStatus.options, means: STATUSES },
      aliases: ['state'],
    },
    ...TEAM_AND_SERVICE,
    { name: 'detectedAt', type: 'time', aliases: ['detected', 'detected on'] },
    { name: 'acknowledgedAt', type: 'time', aliases: ['acknowledged', 'acked at', 'first acknowledged on'] },
    { name: 'mitigatedAt', type: 'time', aliases: ['mitigated', 'mitigated on'] },
    {
      name: 'resolvedAt',
      type: 'time',
      aliases: ['resolved', 'resolved on', 'closed at', 'closed', 'end', 'ended at', 'end time', 'resolution date'],
    },
    {
      name: 'secondsToAcknowledge',
      type: { secondsAfter: 'startedAt', gives: 'acknowledgedAt' },
      aliases: ['seconds to first ack', 'time to acknowledge seconds'],
    },
    {
      name: 'secondsToResolve',
      type: { secondsAfter: 'startedAt', gives: 'resolvedAt' },
      aliases: ['seconds to resolve', 'time to resolve seconds'],
    },
    { name: 'origin', type: ORIGINS, aliases: ['code origin', 'written by'] },
    {
      name: 'mode',
      type: {
        choices: FailureMode.options,
        means: {},
      },
      aliases: ['failure mode', 'root cause category'],
    },
    {
      name: 'impact',
      type: {
        choices: Impact.options,
        means: {},
      },
      aliases: [],
    },
    { name: 'silent', type: 'boolean', aliases: ['is silent'] },
    { name: 'detectedBy', type: { choices: DetectedBy.options, means: {} }, aliases: ['detected by'] },
    { name: 'assigneeEmail', type: 'text', aliases: ['assignee email', 'owner email'] },
    { name: 'noCodeChange', type: 'boolean', aliases: ['no code change'] },
    { name: 'causes', type: 'json', aliases: [] },
  ],
  changes: [
    ...IDENTITY,
    {
      name: 'repository',
      type: 'repository',
      isRequired: true,
      aliases: ['repo', 'repo name', 'repository name', 'repo url'],
    },
    {
      name: 'sha',
      type: 'text',
      isRequired: true,
      aliases: ['commit', 'commit sha', 'merge commit', 'merge commit sha', 'hash'],
    },
    { name: 'title', type: 'text', isRequired: true, aliases: ['summary', 'subject', 'name', 'display title'] },
    { name: 'mergedAt', type: 'time', isRequired: true, aliases: ['merged', 'merged date', 'merge date', 'merged on'] },
    { name: 'openedAt', type: 'time', aliases: ['opened', 'created', 'created at', 'created date'] },
    { name: 'number', type: 'number', aliases: ['pr', 'pr number', 'pull request', 'mr', 'pull request key'] },
    { name: 'url', type: 'text', aliases: ['link', 'html url'] },
    { name: 'branch', type: 'text', aliases: ['head ref', 'source branch'] },
    { name: 'message', type: 'text', aliases: ['description', 'body', 'commit message'] },
    { name: 'authorName', type: 'text', aliases: ['author', 'author name'] },
    { name: 'authorEmail', type: 'text', aliases: ['author email'] },
    { name: 'authorLogin', type: 'text', aliases: ['author login', 'login'] },
    { name: 'labels', type: 'list', aliases: ['tags'] },
    { name: 'deployedAt', type: 'time', aliases: ['deployed', 'deployed on', 'released at'] },
    { name: 'linesAdded', type: 'number', aliases: ['additions', 'lines added', 'added'] },
    { name: 'linesRemoved', type: 'number', aliases: ['deletions', 'lines removed', 'removed'] },
    { name: 'filesChanged', type: 'number', aliases: ['files', 'changed files', 'files changed'] },
    { name: 'paths', type: 'list', aliases: [] },
    ...TEAM_AND_SERVICE,
    { name: 'origin', type: ORIGINS, aliases: ['code origin', 'written by'] },
    ...['shas', 'commits', 'evidence', 'review', 'telemetry'].map(
      (name) => ({ name, type: 'json', aliases: [] }) as const,
    ),
  ],
  deployments: [
    ...IDENTITY,
    {
      name: 'service',
      type: 'slug',
      isRequired: true,
      aliases: ['service name', 'component', 'application', 'app', 'project', 'cicd scope name'],
    },
    { name: 'sha', type: 'text', isRequired: true, aliases: ['commit', 'commit sha', 'hash', 'revision'] },
    {
      name: 'finishedAt',
      type: 'time',
      isRequired: true,
      aliases: ['finished', 'finished date', 'deployed at', 'completed at', 'date'],
    },
    {
      name: 'result',
      type: { choices: DeploymentResult.options, means: RESULTS },
      isRequired: true,
      aliases: ['status', 'outcome', 'state'],
    },
    { name: 'team', type: 'slug', aliases: ['team name'] },
    { name: 'repository', type: 'repository', aliases: ['repo', 'repo url', 'repository name'] },
    { name: 'environment', type: 'text', aliases: ['env', 'stage'] },
    { name: 'startedAt', type: 'time', aliases: ['started', 'started date', 'created'] },
    { name: 'url', type: 'text', aliases: ['link', 'display url'] },
    { name: 'changes', type: 'json', aliases: [] },
  ],
  'work-logs': [
    ...IDENTITY,
    {
      name: 'personEmail',
      type: 'text',
      isRequired: true,
      aliases: ['person email', 'email', 'user email', 'author email'],
    },
    { name: 'minutes', type: 'number', isRequired: true, aliases: ['duration minutes', 'time spent minutes'] },
    { name: 'hours', type: { minutesEach: 60, gives: 'minutes' }, aliases: ['duration hours', 'time spent hours'] },
    {
      name: 'startedAt',
      type: 'time',
      isRequired: true,
      aliases: ['started', 'start', 'date', 'begun at', 'work date'],
    },
    { name: 'personName', type: 'text', aliases: ['person', 'user', 'name', 'full name'] },
    { name: 'team', type: 'slug', aliases: ['team name'] },
    { name: 'incident', type: 'text', aliases: ['incident key', 'incident number'] },
    { name: 'change', type: 'json', aliases: [] },
    {
      name: 'activity',
      type: { choices: Activity.options, means: {} },
      aliases: ['activity type', 'category'],
    },
    { name: 'note', type: 'text', aliases: ['notes', 'comment', 'description'] },
  ],
}

/** The fields that a column of a file of this kind may stand for, those that are needed first. */
export function fieldsOf(kind: ImportKind): readonly Field[] {
  return FIELDS[kind]
}

export function findField(kind: ImportKind, name: string): Field | undefined {
  return FIELDS[kind].find((field) => field.name === name)
}

/** The needed fields that nothing is mapped to, nor to a field that gives them. */
export function lackingFields(kind: ImportKind, mapping: Readonly<Record<string, string>>): string[] {
  const given = new Set(
    FIELDS[kind].flatMap(({ name, type }) => {
      if (!mapping[name]) return []
      return typeof type === 'object' && 'gives' in type ? [name, type.gives] : [name]
    }),
  )
  return FIELDS[kind].flatMap(({ name, isRequired }) => (isRequired && !given.has(name) ? [name] : []))
}
