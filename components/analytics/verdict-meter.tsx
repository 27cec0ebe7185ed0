import type { FailureRate } from '@/lib/analytics/failure-rate'
import { roughly } from '@/lib/analytics/forest-rows'
import type { Settling } from '@/lib/analytics/settled-by'
import { count, NBSP } from '@/lib/format'
import { CountAll } from './count-all'

/** How far an undecided answer has come, when it may be settled, and what would settle it sooner. */
export function VerdictMeter({ settling, answer }: { settling: Settling; answer: FailureRate }) {
  const { have, needed, group, when } = settling

  return (
    <div className="mt-5 max-w-[35rem]">
      <svg
        className="chart"
        width="100%"
        height="10"
        role="img"
        aria-label={`${count(have)} of about ${count(roughly(needed))} ${group} changes`}
      >
        <rect x="0.5" y="0.5" width="100%" height="9" rx="1" className="fill-paper stroke-control" />
        <rect width={`${Math.min(100, (have / needed) * 100)}%`} height="10" rx="1" className="fill-ink" />
      </svg>
      <div className="mt-1.5 flex justify-between gap-x-4 text-small phone:flex-col text-ink-2">
        <span>
          <b>{count(have)}</b> {group} changes past their {answer.query.followUp} days
        </span>
        <span className="text-right phone:text-left">
          about <b>{count(roughly(needed))}</b> needed to{NBSP}see{NBSP}2×
        </span>
      </div>
      <p className="mt-3 text-body text-pretty text-ink-2">
        {when} <CountAll answer={answer} />
      </p>
    </div>
  )
}
