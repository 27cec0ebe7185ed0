import { Button } from '@/components/ui/button'
import type { CorrectionOutcome } from '@/lib/corrections/correction'
import { counted } from '@/lib/format'
import { CorrectMany } from './correct-many'

/** What is picked of the list, and what can be done with it; without a pick, with all that fit. */
export function PickBar({
  picked,
  filter,
  onDone,
  onClear,
}: {
  picked: ReadonlySet<string>
  filter: Record<string, string>
  onDone: (outcome: CorrectionOutcome) => void
  onClear: () => void
}) {
  return (
    <div
      className="sticky bottom-0 z-10 border-t border-rule bg-paper py-2.5 phone:bottom-14"
      data-paper="none"
      data-foot=""
    >
      <div className="flex flex-wrap items-center gap-3">
        {picked.size === 0 ? (
          <>
            <CorrectMany word="Correct all that fit…" which={{ filter }} onDone={onDone} />
            <span className="text-small text-ink-3">or pick some</span>
          </>
        ) : (
          <>
            <span role="status">{counted(picked.size, 'change')} picked</span>
            <CorrectMany look="lead" word="Correct them…" which={{ ids: [...picked] }} onDone={onDone} />
            <Button onClick={onClear}>Pick none</Button>
          </>
        )}
      </div>
    </div>
  )
}
