import { type Action, everyRule, type Resource, rolesFor } from './policy'
import { Role } from './role'

type Kind = Resource['kind']

/** One line of what the roles may do: `any`, `own` in the words that fit, or null: not at all. */
export type Permission = { words: string; reach: Record<Role, string | null> }

const KINDS: Record<Kind, string> = {
  report: 'reports',
  incident: 'incidents with their causes',
  change: 'changes',
  attribution: 'who wrote a change',
  deployment: 'deployments',
  'work-log': 'hours',
  nudge: 'nudges for hours',
  team: 'teams with their rosters',
  service: 'services',
  'service-rule': 'rules on services',
  'telemetry-rule': 'rules on telemetry',
  organisation: 'what holds for the whole organisation',
  member: 'members',
  token: 'tokens',
  endpoint: 'webhooks',
  'sign-on': 'single sign-on',
  share: 'links to shared reports',
  'spot-check': 'spot checks',
  'weekly-review': 'weekly reviews',
  digest: 'weekly digests',
  import: 'imports of files',
  subscription: 'subscriptions to what happens',
  audit: 'the audit log',
  system: 'the health of the system',
}

const ACTIONS: Record<Action, string> = { read: 'Read', write: 'Write', share: 'Share', manage: 'Manage' }

const OWN: Partial<Record<Kind, string>> = {
  team: 'their teams',
  service: 'their teams',
  nudge: 'their teams',
  digest: 'their teams',
}

/** What each role may do, told from the policy itself. Kinds that are held alike share a line. */
export function permissions(): Permission[] {
  const lines = new Map<string, { action: Action; kinds: Kind[]; reach: Permission['reach'] }>()
  for (const [action, kind] of everyRule()) {
    const reach = reachOf(action, kind)
    const key = `${action} ${JSON.stringify(reach)}`
    const line = lines.get(key) ?? { action, kinds: [], reach }
    line.kinds.push(kind)
    lines.set(key, line)
  }
  return [...lines.values()].map(({ action, kinds, reach }) => ({ words: inWords(action, kinds), reach }))
}

function reachOf(action: Action, kind: Kind): Permission['reach'] {
  const roles = rolesFor(action, kind)
  const words = (role: Role) => {
    if (roles[role] === 'any') return 'all'
    return roles[role] === 'own' ? (OWN[kind] ?? 'their own') : null
  }
  return Object.fromEntries(Role.options.map((role) => [role, words(role)])) as Permission['reach']
}

function inWords(action: Action, kinds: Kind[]): string {
  const named = kinds.map((kind) => KINDS[kind])
  const list = named.length > 1 ? `${named.slice(0, -1).join(', ')} and ${named.at(-1)}` : named.join('')
  return `${ACTIONS[action]} ${list}`
}
