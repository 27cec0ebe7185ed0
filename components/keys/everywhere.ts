import { openOverlay } from '@/components/shell/overlay'
import type { KeysOf } from './held-keys'

/** G, then a letter. */
export const GO_TO = [
  { key: 'o', href: '/', name: 'Overview' },
  { key: 't', href: '/triage', name: 'Triage' },
  { key: 'i', href: '/incidents', name: 'Incidents' },
  { key: 'w', href: '/review', name: 'Review' },
  { key: 'c', href: '/changes', name: 'Changes' },
  { key: 'h', href: '/hours', name: 'Hours' },
  { key: 'm', href: '/teams', name: 'Teams' },
  { key: 's', href: '/settings/profile', name: 'Settings' },
] as const

/** What works on every page. */
export function everywhere(mayLog: boolean): KeysOf {
  return {
    of: 'Everywhere',
    uses: [
      { key: 'c', words: 'Log an incident, or hours', act: mayLog ? () => openOverlay('log') : undefined },
      { key: '/', words: 'Search', act: () => openOverlay('palette') },
      { key: '?', words: 'Show the keys', act: () => openOverlay('keys') },
    ],
  }
}
