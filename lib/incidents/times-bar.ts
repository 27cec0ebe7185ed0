import { duration, minutesFrom } from '@/lib/format-duration'
import type { Incident } from './incident'

export type Milestone = 'started' | 'detected' | 'acknowledged' | 'mitigated' | 'resolved'
export type Phase = 'unseen' | 'seen' | 'acting' | 'watching' | 'gap' | 'open'

/** `at` is a place on the bar from 0 to 1; `tier` keeps the labels of neighbours apart, 0 being the lowest. */
export type Mark = { milestone: Milestone; time: string; at: number; tier: number }
export type Span = { phase: Phase; from: number; to: number; words: string }
export type Led = { changeId: string; name: string; time: string; at: number; words: string }

export type TimesBar = {
  begins: string
  ends: string
  marks: Mark[]
  spans: Span[]
  /** The change it began after, where that lies near enough to share the axis. */
  led: Led | null
}

export type TimesOf = Pick<Incident, 'startedAt' | 'detectedAt' | 'acknowledgedAt' | 'mitigatedAt' | 'resolvedAt'>
export type Lead = { changeId: string; name: string; deployedAt: string }

const PHASES: Record<string, Exclude<Phase, 'open'>> = {
  'started detected': 'unseen',
  'detected acknowledged': 'seen',
  'acknowledged mitigated': 'acting',
  'mitigated resolved': 'watching',
}

/** How much of the width a label takes, at the narrowest that labels are drawn at. */
const LABEL_WIDTH = 0.17
const LED_AT_MOST = 1.5

/**
 * The known times on one axis. Between two that follow each other lies a phase; where one between them is not known
 * lies a gap, because what happened when cannot be told. An incident without any later time has no bar, unless it is
 * still open: then the bar runs on until `now`, without an end.
 */
export function timesBar(times: TimesOf, lead: Lead | null = null, now: string | null = null): TimesBar | null {
  const known = knownTimes(times)
  const last = known.at(-1)
  if (!last) return null
  const isOpen = now !== null && minutesFrom(last.time, now) > 0
  const ends = isOpen ? now : last.time
  if (ends === times.startedAt) return null

  const before = lead ? minutesFrom(lead.deployedAt, times.startedAt) : 0
  const isNear = lead !== null && before >= 0 && before <= LED_AT_MOST * minutesFrom(times.startedAt, ends)
  const begins = isNear ? lead.deployedAt : times.startedAt
  const place = (time: string) => minutesFrom(begins, time) / minutesFrom(begins, ends)

  const placed = known.map(({ milestone, time }) => ({ milestone, time, at: place(time) }))
  return {
    begins,
    ends,
    marks: withTiers(placed),
    spans: [
      ...placed.slice(1).map((mark, index) => spanBetween(placed[index]!, mark)),
      ...(isOpen ? [{ phase: 'open' as const, from: place(last.time), to: 1, words: 'still open' }] : []),
    ],
    led: isNear ? { ...lead, time: lead.deployedAt, at: 0, words: duration(before) } : null,
  }
}

export const MILESTONES: readonly Milestone[] = ['started', 'detected', 'acknowledged', 'mitigated', 'resolved']

export function timeOf(times: TimesOf, milestone: Milestone): string | null {
  return times[`${milestone}At`]
}

function knownTimes(times: TimesOf): { milestone: Milestone; time: string }[] {
  return MILESTONES.flatMap((milestone) => {
    const time = timeOf(times, milestone)
    return time ? [{ milestone, time }] : []
  }).sort((one, other) => Date.parse(one.time) - Date.parse(other.time))
}

type Placed = Omit<Mark, 'tier'>

function spanBetween(one: Placed, other: Placed): Span {
  const phase = PHASES[`${one.milestone} ${other.milestone}`] ?? 'gap'
  return { phase, from: one.at, to: other.at, words: phase === 'gap' ? whyGap(one, other) : wordsOf(phase, one, other) }
}

function wordsOf(phase: Exclude<Phase, 'open'>, one: Placed, other: Placed): string {
  const doing: Record<Exclude<Phase, 'open'>, string> = {
    unseen: 'unseen',
    seen: 'seen',
    acting: 'acting',
    watching: 'watching',
    gap: '',
  }
  return `${duration(minutesFrom(one.time, other.time))} ${doing[phase]}`
}

function whyGap({ milestone: one }: Placed, { milestone: other }: Placed): string {
  const between = MILESTONES.slice(MILESTONES.indexOf(one) + 1, MILESTONES.indexOf(other))
  return between.length > 0 ? `${between.join(', ')}: no time given` : 'times out of order'
}

/** A label stands to the right of its line, above those of all later marks it reaches over. */
function withTiers(placed: Placed[]): Mark[] {
  return placed.reduceRight<Mark[]>((later, mark) => {
    const under = later.filter(({ at }) => at < mark.at + LABEL_WIDTH).map(({ tier }) => tier)
    return [{ ...mark, tier: under.length > 0 ? Math.max(...under) + 1 : 0 }, ...later]
  }, [])
}
