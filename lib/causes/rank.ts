import { NBSP } from '@/lib/format'
import { duration } from '@/lib/format-duration'
import type { Where } from './named-in'
import { EXPLICIT_FROM, WEIGHTS } from './weights'

/** What is known of a change as a possible cause. Who wrote it is left out on purpose: see the weights. */
export type Facts = {
  changeId: string
  /** From going live to the beginning of the incident. */
  minutesBefore: number
  relation: 'same' | 'dependency' | null
  /** What names the change itself: "its commit", "#4821". */
  mentions: { what: string; where: Where }[]
  paths: { path: string; where: Where }[]
  /** A file whose words are said, though not its path. */
  words: { path: string; where: Where } | null
  /** Its repository or service, where it is named. */
  home: { name: string; where: Where } | null
  /** Larger than this share of its service's changes. */
  largerThan: 0.9 | 0.95 | 0.99 | null
  /** How many other changes to one of its files failed of late, and which file that is. */
  earlier: { failures: number; path: string } | null
}

export type Reason = {
  kind: 'mention' | 'service' | 'path' | 'words' | 'home' | 'size' | 'earlier' | 'time'
  words: string
}
export type Ranked = { changeId: string; score: number; reasons: Reason[] }

type Hint = Reason & { weight: number }

/**
 * Candidates by how much speaks for them, with the reasons in words. One that nothing ties to the incident, by service,
 * dependency or name, is not suggested at all, however near in time and however large. The order does not depend on
 * the order in which they come.
 */
export function rank(candidates: readonly Facts[]): Ranked[] {
  return candidates
    .flatMap((facts) => {
      const ranked = judged(facts)
      return ranked ? [{ ranked, minutesBefore: facts.minutesBefore }] : []
    })
    .sort(
      (one, other) =>
        other.ranked.score - one.ranked.score ||
        one.minutesBefore - other.minutesBefore ||
        (one.ranked.changeId < other.ranked.changeId ? -1 : 1),
    )
    .map(({ ranked }) => ranked)
}

function judged(facts: Facts): Ranked | null {
  const ties = tiesOf(facts)
  if (facts.mentions.length + ties.length === 0) return null

  const hints = [...ties, ...supportOf(facts), live(facts.minutesBefore)]
  const spoken = 1 - hints.reduce((left, { weight }) => left * (1 - weight), 1)
  const isNamed = facts.mentions.length > 0
  const score = isNamed ? EXPLICIT_FROM + (1 - EXPLICIT_FROM) * spoken : EXPLICIT_FROM * spoken
  const reasons = [...facts.mentions.map(mentioned), ...hints.map(({ kind, words }) => ({ kind, words }))]
  return { changeId: facts.changeId, score: Math.round(score * 1000) / 1000, reasons }
}

/** What ties it to the incident. */
function tiesOf({ relation, paths, words, home }: Facts): Hint[] {
  const [first, ...more] = paths
  return [
    ...(relation === 'same' ? [hint('service', 'same service', WEIGHTS.sameService)] : []),
    ...(relation === 'dependency' ? [hint('service', 'a service it depends on', WEIGHTS.dependency)] : []),
    ...(first ? [hint('path', `touches ${first.path}, named in the ${first.where}`, WEIGHTS.path)] : []),
    ...more.map(({ path }) => hint('path', `and ${path}`, WEIGHTS.morePaths)),
    ...(words ? [hint('words', `touches ${words.path}, whose words are in the ${words.where}`, WEIGHTS.words)] : []),
    ...(home ? [hint('home', `${home.name} is named in the ${home.where}`, WEIGHTS.home)] : []),
  ]
}

/** What makes it likelier once something ties it to the incident, and is nothing without that. */
function supportOf({ largerThan, earlier }: Facts): Hint[] {
  return [
    ...(largerThan ? [hint('size', larger(largerThan), WEIGHTS.size[largerThan])] : []),
    ...(earlier
      ? [hint('earlier', failedBefore(earlier), WEIGHTS.earlierFailures[earlier.failures > 1 ? 'often' : 'once'])]
      : []),
  ]
}

function live(minutes: number): Hint {
  const { atOnce, halvedEveryHours } = WEIGHTS.time
  return hint('time', `live ${duration(minutes)} before`, atOnce * 0.5 ** (minutes / 60 / halvedEveryHours))
}

function mentioned({ what, where }: Facts['mentions'][number]): Reason {
  return { kind: 'mention', words: `${what} is named in the ${where}` }
}

function larger(share: number): string {
  return `larger than ${share * 100}${NBSP}% of its service’s changes`
}

function failedBefore({ failures, path }: NonNullable<Facts['earlier']>): string {
  const times = failures === 1 ? 'once' : failures === 2 ? 'twice' : `${failures} times`
  return `other changes to ${path} failed ${times} in 90${NBSP}days`
}

function hint(kind: Reason['kind'], words: string, weight: number): Hint {
  return { kind, words, weight }
}
