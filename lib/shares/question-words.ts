import { dayRange } from '@/lib/format-time'
import { addDays } from '@/lib/time/day'
import type { Share } from './share'

/** What a shared report is about, in short. */
export function questionWords({ from, to, team, service, repository, severity }: Share['search']): string {
  const place = [team, service, repository].filter(Boolean).join(', ') || 'All teams'
  return `${place}, ${dayRange(from, addDays(to, -1))}, ${severity === 'critical' ? 'critical incidents' : 'any incident'}`
}
