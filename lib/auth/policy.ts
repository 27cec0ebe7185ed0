import type { Actor } from './actor'
import type { Role } from './role'
import type { Scope } from './scope'

/** `manage` is for what decides over others: members, tokens, sign-on. */
export type Action = 'read' | 'write' | 'share' | 'manage'

export type Resource = {
  kind:
    | 'report'
    | 'incident'
    | 'change'
    | 'attribution'
    | 'deployment'
    | 'work-log'
    | 'nudge'
    | 'team'
    | 'service'
    | 'service-rule'
    | 'telemetry-rule'
    | 'organisation'
    | 'member'
    | 'token'
    | 'endpoint'
    | 'sign-on'
    | 'share'
    | 'spot-check'
    | 'weekly-review'
    | 'digest'
    | 'import'
    | 'subscription'
    | 'audit'
    | 'system'
  /** Given where it matters whose it is. */
  teamId?: string | null
  email?: string
  isPrivate?: boolean
}

/** `own`: of a team of theirs, or of themselves. */
type Reach = 'any' | 'own'
/** Of several scopes any one will do. */
type Rule = Partial<Record<Role, Reach>> & { token?: Scope | readonly Scope[]; share?: true }

const EVERYBODY = { ADMINISTRATOR: 'any', LEAD: 'any', ENGINEER: 'any', VIEWER: 'any', token: 'read' } as const
/** What senders of changes must know as well, to read a diff as the team has it. */
const EVERYBODY_AND_SENDERS = { ...EVERYBODY, token: ['read', 'ingest:changes'] } as const
const ADMINISTRATORS = { ADMINISTRATOR: 'any' } as const
const LEADS = { ADMINISTRATOR: 'any', LEAD: 'any' } as const

/** Who may do what; what is not written here nobody may. */
const POLICY: Record<Action, Partial<Record<Resource['kind'], Rule>>> = {
  read: {
    report: { ...EVERYBODY, share: true },
    incident: EVERYBODY,
    change: EVERYBODY,
    attribution: EVERYBODY,
    deployment: EVERYBODY,
    'work-log': EVERYBODY,
    team: EVERYBODY,
    service: EVERYBODY,
    'service-rule': EVERYBODY,
    'telemetry-rule': EVERYBODY_AND_SENDERS,
    'spot-check': EVERYBODY,
    'weekly-review': EVERYBODY,
    organisation: EVERYBODY,
    audit: ADMINISTRATORS,
    system: ADMINISTRATORS,
  },
  write: {
    incident: { ...LEADS, ENGINEER: 'any', token: 'ingest:incidents' },
    change: { ...LEADS, token: 'ingest:changes' },
    // A person's word: no program has one.
    attribution: LEADS,
    deployment: { ...LEADS, token: 'ingest:deployments' },
    'work-log': { ...LEADS, ENGINEER: 'own', token: 'ingest:work-logs' },
    team: { ADMINISTRATOR: 'any', LEAD: 'own', token: 'write:teams' },
    service: { ADMINISTRATOR: 'any', LEAD: 'own', token: 'write:teams' },
    // To ask somebody of a team for their hours: no program does.
    nudge: { ADMINISTRATOR: 'any', LEAD: 'own' },
    'service-rule': LEADS,
    'telemetry-rule': LEADS,
    // A label is a person's word: no token gives one.
    'spot-check': { ...LEADS, ENGINEER: 'any' },
    // What a meeting decides, whoever leads it writes down.
    'weekly-review': LEADS,
    organisation: ADMINISTRATORS,
  },
  share: { report: LEADS },
  manage: {
    member: ADMINISTRATORS,
    token: ADMINISTRATORS,
    endpoint: ADMINISTRATORS,
    // It is told as things happen, and of all of them.
    subscription: ADMINISTRATORS,
    'sign-on': ADMINISTRATORS,
    share: { ADMINISTRATOR: 'any', LEAD: 'own' },
    digest: { ADMINISTRATOR: 'any', LEAD: 'own' },
    'spot-check': LEADS,
    // Programs send the rows themselves.
    import: LEADS,
  },
}

/** What is private to a team is for its members, for administrators, and for tokens made for it. */
const PRIVATE: Rule = { ADMINISTRATOR: 'any', LEAD: 'own', ENGINEER: 'own', VIEWER: 'own', token: 'read:private' }

/**
 * Whether this actor may do this to that. Without a `teamId` or `email` the question is whether there is any such
 * thing that they may do it to: for a menu, or before the record is known.
 */
export function can(actor: Actor, action: Action, resource: Resource): boolean {
  const rule = POLICY[action][resource.kind]
  if (!rule || !fits(rule, actor, resource)) return false
  return !resource.isPrivate || fits(PRIVATE, actor, resource)
}

function fits(rule: Rule, actor: Actor, resource: Resource): boolean {
  if (actor.kind === 'SYSTEM') return true
  if (actor.kind === 'SHARE') return rule.share === true
  if (actor.kind === 'TOKEN' || actor.kind === 'ENDPOINT')
    return scopesOf(rule).some((scope) => actor.scopes.includes(scope))

  const reach = actor.role && rule[actor.role]
  return reach === 'any' || (reach === 'own' && isTheirs(actor, resource))
}

function isTheirs(actor: Actor, { teamId, email, isPrivate }: Resource): boolean {
  if (email !== undefined) return email === actor.email
  if (teamId === undefined) return !isPrivate
  return teamId !== null && actor.teamIds.includes(teamId)
}

function scopesOf({ token = [] }: Rule): readonly Scope[] {
  return typeof token === 'string' ? [token] : token
}

/** The scopes of which a token needs one, for the sentence that refuses it and for the documentation; none: no token may. */
export function scopesFor(action: Action, kind: Resource['kind']): readonly Scope[] {
  return scopesOf(POLICY[action][kind] ?? {})
}

/** The roles that may, each with its reach, for the page that shows what a role is. */
export function rolesFor(action: Action, kind: Resource['kind']): Partial<Record<Role, Reach>> {
  const { token: _, share: __, ...roles } = POLICY[action][kind] ?? {}
  return roles
}

/** Everything that is written here, in its order, for who shows all of it. */
export function everyRule(): [Action, Resource['kind']][] {
  return Object.entries(POLICY).flatMap(([action, kinds]) =>
    Object.keys(kinds).map((kind) => [action, kind] as [Action, Resource['kind']]),
  )
}
