import { Moment } from '@/components/ui/moment'
import type { Reevaluation, ReevaluationReason } from '@/lib/attribution/reevaluation'
import { count, counted } from '@/lib/format'

const BROUGHT_ABOUT: Record<ReevaluationReason, string> = {
  SETTINGS: 'other weights',
  RULE: 'a new rule',
  RULE_WITHDRAWN: 'a rule taken back',
}

/** How far the changes have been decided again, or what came of it. */
export function Progress({ reevaluation, zone }: { reevaluation: Reevaluation; zone: string }) {
  const { reason, total, looked, changed, startedBy, startedAt, finishedAt } = reevaluation
  const part = total === 0 ? 1 : Math.min(1, looked / total)

  return (
    <div className="mt-6 max-w-[35rem]" role="status">
      {!finishedAt && (
        <svg className="chart" width="100%" height="10" role="img" aria-label={`${count(looked)} of ${count(total)}`}>
          <rect x="0.5" y="0.5" width="100%" height="9" rx="1" className="fill-paper stroke-control" />
          <rect width={`${part * 100}%`} height="10" rx="1" className="fill-ink" />
        </svg>
      )}
      <p className="mt-1.5 text-ink-2">
        {finishedAt
          ? `Decided again for ${BROUGHT_ABOUT[reason]}: of ${counted(looked, 'change')} the origin of ${count(changed)} became another.`
          : `Deciding again for ${BROUGHT_ABOUT[reason]}: ${count(looked)} of ${counted(total, 'change')} so far. It goes on if you leave.`}{' '}
        <span className="text-small text-ink-3">
          {startedBy}, <Moment at={startedAt} zone={zone} year />
        </span>
      </p>
    </div>
  )
}
