import { OriginChip } from '@/components/origins/origin-chip'
import { Moment } from '@/components/ui/moment'
import { counted } from '@/lib/format'
import type { ChangeDetail } from '@/lib/changes/change'

/** What people said of who wrote it, the latest first. Those that were taken back stay, struck through. */
export function Corrections({
  change: { corrections, timeZone },
  onTakeBack,
}: {
  change: ChangeDetail
  /** null: whoever looks may not. */
  onTakeBack: ((batchId: string) => void) | null
}) {
  if (corrections.length === 0) return null

  return (
    <section aria-label="Corrections" className="mt-4">
      <h3 className="text-small text-ink-3">What people said</h3>
      <ol className="border-b border-rule">
        {corrections.map(({ batchId, origin, reason, by, at, withdrawnAt, together }) => (
          <li key={batchId} className="border-t border-rule py-2.5 first:border-t-0">
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <span className={withdrawnAt ? 'opacity-60' : undefined}>
                <OriginChip origin={origin} />
              </span>
              <span className={withdrawnAt ? 'min-w-0 text-ink-3 line-through' : 'min-w-0'}>{reason}</span>
              {onTakeBack && !withdrawnAt && (
                <button type="button" className="pick ml-auto coarse:py-2" onClick={() => onTakeBack(batchId)}>
                  {together > 1 ? `Take back, of all ${counted(together, 'change')}` : 'Take back'}
                </button>
              )}
            </p>
            <p className="mt-1 text-small text-ink-3">
              {by ?? 'this installation'}, <Moment at={at} zone={timeZone} year />
              {withdrawnAt && (
                <>
                  {' · taken back '}
                  <Moment at={withdrawnAt} zone={timeZone} year />
                </>
              )}
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}
