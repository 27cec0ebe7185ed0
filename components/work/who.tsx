import type { WorkLog } from '@/lib/work/work-log'

/** Whose entry it is. Who of a team worked when is the team's own to know. */
export function Who({ entry: { person, team } }: { entry: Pick<WorkLog, 'person' | 'team'> }) {
  if (person) return person
  return <span className="text-ink-2">{team ? `Somebody of ${team}` : 'Somebody'}</span>
}
