import { dayRange } from '@/lib/format-time'
import { addDays } from '@/lib/time/day'
import type { Origin } from '@/lib/origins/origin'
import type { SpotCheckSearch } from './spot-check'

/** What a person may say of a change; in the order of the keys that say it. */
export const LABELS: readonly { label: Origin; words: string; hint: string }[] = [
  { label: 'AI', words: 'AI', hint: 'AI wrote nearly all of it' },
  { label: 'HUMAN', words: 'Human', hint: 'a person wrote it' },
  { label: 'MIXED', words: 'Mixed', hint: 'both wrote parts of it' },
  { label: 'UNKNOWN', words: 'Cannot tell', hint: 'neither the code nor its author says' },
]

/** What a sample was drawn from, in short. */
export function drawnFrom({ from, to, team, service, repository }: SpotCheckSearch): string {
  const place = [team, service, repository].filter(Boolean).join(', ') || 'All teams'
  return `${place}, ${dayRange(from, addDays(to, -1))}`
}
