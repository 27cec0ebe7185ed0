import type { ActorKind } from './entry'

export const ENTITIES = [
  'incident',
  'change',
  'deployment',
  'work-log',
  'team',
  'service',
  'service-rule',
  'telemetry-rule',
  'organisation',
  'repository',
  'person',
  'member',
  'invitation',
  'token',
  'endpoint',
  'session',
  'share',
  'spot-check',
  'sign-on',
  'attribution',
  'origin-rule',
] as const
export type Entity = (typeof ENTITIES)[number]

export const ENTITY_WORDS: Record<Entity, string> = {
  incident: 'incidents',
  change: 'changes',
  deployment: 'deployments',
  'work-log': 'logged hours',
  team: 'teams',
  service: 'services',
  'service-rule': 'rules on services',
  'telemetry-rule': 'rules on telemetry',
  organisation: 'the organisation',
  repository: 'repositories',
  person: 'people',
  member: 'members',
  invitation: 'invitations',
  token: 'tokens',
  endpoint: 'webhooks',
  session: 'sessions',
  share: 'shared reports',
  'spot-check': 'spot checks',
  'sign-on': 'single sign-on',
  attribution: 'how origins are decided',
  'origin-rule': 'rules of origin',
}

export const ACTOR_WORDS: Record<ActorKind, string> = {
  PERSON: 'person',
  TOKEN: 'program',
  ENDPOINT: 'webhook',
  SHARE: 'shared report',
  SYSTEM: 'this installation',
}

/** Where the noun and the verb of an action do not read by themselves. */
const ACTION_WORDS: Record<string, string> = {
  'cause.confirmed': 'confirmed a change as the cause of an incident',
  'cause.suspected': 'suspected a change of an incident',
  'cause.ruled-out': 'ruled out a change as the cause of an incident',
  'cause.taken-back': 'took back what was said of a change and an incident',
  'incident.no-code-change-said': 'said whether a change of code caused an incident',
  'incident.no-code-change-taken-back': 'took back whether a change of code caused an incident',
  'organisation.changed': 'changed the settings of the organisation',
  'service.dependencies-set': 'set what a service depends on',
  'session.created': 'signed in',
  'session.ended': 'signed out',
  'session.refused': 'was refused a sign-in',
  'sessions.ended': 'signed out everywhere',
  'member.set': 'put a person into a team',
  'member.role-changed': 'changed a member’s role',
  'invitation.created': 'invited somebody',
  'invitation.accepted': 'accepted an invitation',
  'invitation.revoked': 'took back an invitation',
  'password.changed': 'changed a password',
  'password.reset': 'reset a password',
  'profile.changed': 'changed a profile',
  'share.created': 'shared a report',
  'share.revoked': 'ended a shared report',
  'spot-check.drawn': 'drew a spot check',
  'spot-check.labelled': 'labelled a change in a spot check',
  'sign-on.changed': 'changed single sign-on',
  'sign-on.tested': 'tested single sign-on',
  'token.revoked': 'ended a token',
  'service-rules.set': 'set the rules on services',
  'endpoint.created': 'set up a webhook',
  'endpoint.changed': 'changed a webhook',
  'endpoint.secret-rotated': 'gave a webhook another secret',
  'endpoint.disabled': 'ended a webhook',
  'roster.set': 'set a roster',
  'attribution.changed': 'changed how evidence is weighed',
  'attribution.re-evaluated': 'decided origins again',
  'change.origin-corrected': 'corrected who wrote a change',
  'change.correction-withdrawn': 'took back a correction',
  'origin-rule.created': 'made a rule of origin',
  'origin-rule.withdrawn': 'withdrew a rule of origin',
}

const VERBS: Record<string, string> = { created: 'added', updated: 'changed', named: 'first named' }

/** What was done, as the rest of a sentence that begins with who did it: "changed an incident". */
export function actionWords(action: string): string {
  const known = ACTION_WORDS[action]
  if (known) return known

  const [noun = '', verb = ''] = action.split('.')
  const thing = noun.replaceAll('-', ' ')
  return `${VERBS[verb] ?? verb.replaceAll('-', ' ')} ${/^[aeiou]/.test(thing) ? 'an' : 'a'} ${thing}`
}
