import Link from 'next/link'
import { EmptyList } from '@/components/lists/empty-list'
import { counted } from '@/lib/format'

/** Nothing to decide: what came of the week, or what to widen. */
export function Empty({
  decided,
  isNarrowed,
  isAll,
  onWiden,
}: {
  decided: number
  isNarrowed: boolean
  /** It is the queue of everybody already. */
  isAll: boolean
  onWiden: () => void
}) {
  const week = decided === 0 ? 'Nothing was decided' : `${counted(decided, 'incident was', 'incidents were')} decided`
  return (
    <div className="px-4 py-8">
      <EmptyList
        words={
          isNarrowed
            ? 'No incident of this queue fits the words above.'
            : `Nothing wants a decision here. ${week} in the last seven days.`
        }
        action={
          isAll && !isNarrowed ? (
            <Link href="/incidents" className="pick">
              All incidents
            </Link>
          ) : (
            <button type="button" className="pick" onClick={onWiden}>
              {isNarrowed ? 'Show all that want a decision' : 'Show those of everybody'}
            </button>
          )
        }
      />
    </div>
  )
}
