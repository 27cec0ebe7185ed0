import type { Actor } from '@/lib/auth/actor'
import { type Action, can, type Resource } from '@/lib/auth/policy'

export type SettingsPage = { href: string; name: string }

/** The pages of the settings; `for` says what somebody must be allowed to do to be shown it. */
const SETTINGS: readonly (SettingsPage & { for?: [Action, Resource['kind']] })[] = [
  { href: '/settings/profile', name: 'Profile' },
  { href: '/settings/sessions', name: 'Sessions' },
  { href: '/settings/organisation', name: 'Organisation' },
  { href: '/settings/causes', name: 'Causes' },
  { href: '/settings/members', name: 'Members', for: ['manage', 'member'] },
  { href: '/settings/tokens', name: 'Tokens', for: ['manage', 'token'] },
  { href: '/settings/webhooks', name: 'Webhooks', for: ['manage', 'endpoint'] },
  { href: '/settings/sign-on', name: 'Single sign-on', for: ['manage', 'sign-on'] },
  { href: '/settings/service-rules', name: 'Service rules', for: ['read', 'service-rule'] },
  { href: '/settings/telemetry-rules', name: 'Telemetry rules', for: ['read', 'telemetry-rule'] },
  { href: '/settings/attribution', name: 'Attribution' },
  { href: '/settings/imports', name: 'Imports', for: ['manage', 'import'] },
  { href: '/settings/digests', name: 'Digests', for: ['manage', 'digest'] },
  { href: '/settings/notifications', name: 'Notifications', for: ['manage', 'subscription'] },
  { href: '/settings/shares', name: 'Shared reports', for: ['share', 'report'] },
  { href: '/settings/audit', name: 'Audit', for: ['read', 'audit'] },
  { href: '/settings/health', name: 'Health', for: ['read', 'system'] },
]

/** Those that somebody may open. */
export function settingsOf(actor: Actor): SettingsPage[] {
  return SETTINGS.filter(({ for: needs }) => !needs || can(actor, needs[0], { kind: needs[1] })).map(
    ({ href, name }) => ({ href, name }),
  )
}
