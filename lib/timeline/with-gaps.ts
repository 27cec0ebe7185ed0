import { type Milestone, MILESTONES } from '@/lib/incidents/times-bar'
import type { TimelineItem } from './timeline'

export type Told = TimelineItem | { kind: 'GAP'; milestones: Milestone[] }

/** Puts what nobody timed before the next milestone that has a time, else at the end: more cannot be told of when it was. */
export function withGaps(items: readonly TimelineItem[], missing: readonly Milestone[]): Told[] {
  const waiting = [...missing]
  const told = items.flatMap((item): Told[] => {
    if (item.kind !== 'MILESTONE') return [item]
    const place = MILESTONES.indexOf(item.milestone)
    const due = waiting.filter((milestone) => MILESTONES.indexOf(milestone) < place)
    waiting.splice(0, due.length)
    return due.length > 0 ? [{ kind: 'GAP', milestones: due }, item] : [item]
  })
  return waiting.length > 0 ? [...told, { kind: 'GAP', milestones: waiting }] : told
}
