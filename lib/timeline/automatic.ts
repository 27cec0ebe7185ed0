import type { CauseLink, Incident } from '@/lib/incidents/incident'
import { type Milestone, MILESTONES, timeOf } from '@/lib/incidents/times-bar'
import { totalOf } from '@/lib/work/total-of'
import type { WorkLog } from '@/lib/work/work-log'
import type { Automatic } from './timeline'
import type { Move } from './move'

const REACHES: Record<string, Milestone> = {
  ACKNOWLEDGED: 'acknowledged',
  MITIGATED: 'mitigated',
  RESOLVED: 'resolved',
}
const SAME_MS = 60_000

type Known = { incident: Incident; causes: CauseLink[]; moves: Move[]; work: WorkLog[] }
type Untold = Automatic extends infer One ? (One extends Automatic ? Omit<One, 'isHidden'> : never) : never

/**
 * What the timeline tells by itself. A move that is why a milestone has its time is told once, as the milestone, with
 * who moved it.
 */
export function automaticOf({ incident, causes, moves, work }: Known): Untold[] {
  const whose = new Map<Move, Milestone>()
  for (const move of moves) {
    const milestone = REACHES[move.to]
    const time = milestone && timeOf(incident, milestone)
    if (milestone && time && Math.abs(Date.parse(time) - Date.parse(move.at)) < SAME_MS) whose.set(move, milestone)
  }
  const byOf = (milestone: Milestone) => [...whose].findLast(([, reached]) => reached === milestone)?.[0].by ?? null

  return [
    ...MILESTONES.flatMap((milestone) => {
      const at = timeOf(incident, milestone)
      return at
        ? [{ kind: 'MILESTONE' as const, event: `milestone:${milestone}`, at, milestone, by: byOf(milestone) }]
        : []
    }),
    ...causes.flatMap(({ certainty, deployedAt: at, changeId, repository, sha, number, title, origin }) => {
      if (!at || certainty === 'RULED_OUT') return []
      const change = { changeId, repository, sha, number, title, origin }
      return [{ kind: 'DEPLOYMENT' as const, event: `change:${changeId}`, at, change, certainty }]
    }),
    ...moves
      .filter((move) => !whose.has(move))
      .map(({ id, at, from, to, by }) => ({ kind: 'STATUS' as const, event: `status:${id}`, at, from, to, by })),
    ...workOf(work),
  ]
}

function workOf(work: WorkLog[]): Untold[] {
  const total = totalOf(work)
  const at = work[0]?.startedAt
  if (!total || !at) return []
  const ends = work.map(({ startedAt, minutes }) => Date.parse(startedAt) + minutes * 60_000)
  const until = new Date(Math.max(...ends)).toISOString()
  return [{ kind: 'WORK', event: 'work', at, until, minutes: total.countedMinutes }]
}
