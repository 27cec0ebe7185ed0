import { expect, test } from 'vitest'
import type { Milestone } from '@/lib/incidents/times-bar'
import { missingIn } from './missing'
import type { TimelineItem } from './timeline'
import { withGaps } from './with-gaps'

const at = '2026-03-05T14:00:00Z'
const of = (milestone: Milestone) =>
  ({ kind: 'MILESTONE', event: '', at, isHidden: false, milestone, by: null }) as const satisfies TimelineItem
const gap = (...milestones: Milestone[]) => ({ kind: 'GAP' as const, milestones })
const times = { startedAt: at, detectedAt: null, acknowledgedAt: null, mitigatedAt: null, resolvedAt: null }

test('a gap stands before the next time that is known, and at the end where there is none', () => {
  const [started, resolved] = [of('started'), of('resolved')]
  expect(withGaps([started, resolved], ['detected', 'mitigated'])).toEqual([
    started,
    gap('detected', 'mitigated'),
    resolved,
  ])
  expect(withGaps([started], ['detected'])).toEqual([started, gap('detected')])
  expect(withGaps([started], [])).toEqual([started])
})

test('what is still to come is no gap', () => {
  expect(missingIn({ ...times, status: 'OPEN' })).toEqual(['detected'])
  expect(missingIn({ ...times, status: 'MITIGATED' })).toEqual(['detected', 'acknowledged', 'mitigated'])
  expect(missingIn({ ...times, status: 'OPEN', mitigatedAt: at })).toEqual(['detected', 'acknowledged'])
  expect(missingIn({ ...times, status: 'REVIEWED' })).toHaveLength(4)
})
