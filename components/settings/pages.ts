import type { Action, Resource } from '@/lib/auth/policy'

/** The pages of the settings; `for` says what somebody must be allowed to do to be shown it. */
export const SETTINGS: readonly { href: string; name: string; for?: [Action, Resource['kind']] }[] = [
  { href: '/settings/profile', name: 'Profile' },
  { href: '/settings/sessions', name: 'Sessions' },
  { href: '/settings/causes', name: 'Causes' },
  { href: '/settings/members', name: 'Members', for: ['manage', 'member'] },
  { href: '/settings/tokens', name: 'Tokens', for: ['manage', 'token'] },
  { href: '/settings/webhooks', name: 'Webhooks', for: ['manage', 'endpoint'] },
  { href: '/settings/sign-on', name: 'Single sign-on', for: ['manage', 'sign-on'] },
  { href: '/settings/service-rules', name: 'Service rules', for: ['read', 'service-rule'] },
  { href: '/settings/telemetry-rules', name: 'Telemetry rules', for: ['read', 'telemetry-rule'] },
  { href: '/settings/attribution', name: 'Attribution' },
  { href: '/settings/shares', name: 'Shared reports', for: ['share', 'report'] },
  { href: '/settings/audit', name: 'Audit', for: ['read', 'audit'] },
  { href: '/settings/health', name: 'Health', for: ['read', 'system'] },
]
