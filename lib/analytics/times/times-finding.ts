import { count, NBSP } from '@/lib/format'
import { duration } from '@/lib/format-duration'
import type { Origin } from '@/lib/origins/origin'
import { isToCome, TO_COME } from '../to-come'
import { MEASURES, spansOf } from './times-rows'
import type { Span, Times } from './times'

const CODE: Record<Origin, string> = {
  AI: 'AI-written code',
  HUMAN: 'human-written code',
  MIXED: 'mixed code',
  UNKNOWN: 'code of unknown origin',
}

type Known = Span & { median: number }

/** How long it took until the harm was over: of AI-written code beside what else there is to set it beside. */
export function timesFinding(times: Times): string {
  const { restore, query } = times
  if (isToCome(times)) return `${TO_COME}, so nothing took its time in them.`
  const incidents = query.severity === 'critical' ? 'critical incidents' : 'incidents'
  const known = (['HUMAN', 'UNKNOWN', 'MIXED'] as const).find((origin) => isKnown(restore[origin]))
  const [ai, other] = [restore.AI, known ? restore[known] : undefined]

  if (!isKnown(ai) && !(known && other && isKnown(other))) return noTimes(restore, incidents)
  if (!isKnown(ai)) return `${half(incidents, CODE[known!], other as Known)}; in AI-written code ${without(ai)}.`

  const finding = half(incidents, CODE.AI, ai)
  if (!known || !other || !isKnown(other)) return `${finding}.`
  return `${finding}, in ${CODE[known]} within ${duration(other.median)}.${apart(ai, other)}`
}

function half(incidents: string, code: string, { median }: Known): string {
  return `Half of the ${incidents} in ${code} were over within ${duration(median)}`
}

function apart(one: Span, other: Span): string {
  if (one.low === null || one.high === null || other.low === null || other.high === null) return ''
  const isApart = one.low > other.high || other.low > one.high
  return isApart ? ' The intervals lie apart.' : ' The intervals overlap, so that this alone tells no difference.'
}

function without({ n, missing }: Span): string {
  if (n === 0 && missing === 0) return 'none is known'
  return n === null || n > 0 ? 'there are too few to say' : 'none tells when it was over'
}

function noTimes(restore: Times['restore'], incidents: string): string {
  const spans = spansOf(restore)
  if (spans.some(({ n }) => n === null || n > 0)) return `Too few ${incidents} here to say how long they took.`
  return spans.every(({ missing }) => missing === 0)
    ? `No ${incidents} began in this range.`
    : `None of the ${incidents} tells when it was over.`
}

function isKnown(span: Span): span is Known {
  return span.median !== null
}

export function timesNote(times: Times): string {
  const lacking = MEASURES.map(({ id }) => spansOf(times[id]).reduce((sum, { missing }) => sum + (missing ?? 0), 0))
  const [detected, acknowledged, over] = lacking.map(count)
  const missing = lacking.some((some) => some > 0)
    ? ` Of ${detected} it is not told when they were noticed, of ${acknowledged} when they were acknowledged and of ${over} when they were over, among them all that a git history tells: they are in no time.`
    : ''
  return `Marks are medians on their 95${NBSP}% intervals, crosses the time that nine in ten did not exceed, on an axis by powers.${missing}`
}
