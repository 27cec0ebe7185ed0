import { Button, plainButton } from '@/components/ui/button'
import { Form, FormAnswer } from '@/components/ui/form'
import { Popover } from '@/components/ui/popover'
import { SubmitButton } from '@/components/ui/submit-button'
import { undecidedIn } from '@/lib/weekly-review/agenda'
import type { useWeekReview } from '@/lib/weekly-review/use-week-review'
import type { WeekReview } from '@/lib/weekly-review/week-review'

/** Keeps the review for good. Whoever leaves a critical incident undecided says so by name. */
export function Freeze({ review, say }: { review: WeekReview; say: ReturnType<typeof useWeekReview> }) {
  const open = undecidedIn(review).map(({ key }) => key)

  return (
    <Popover word="Freeze" label="Freeze the review" look={plainButton} title="Freeze this review">
      {(close) => (
        <Form send={() => say.freeze(open)} label="Freeze the review" className="mt-2 grid w-[26rem] max-w-full gap-3">
          <p>
            It stays as it stands now, for good. What arrives later is shown beside it, and what is still open comes
            back in the next review.
          </p>
          {open.length > 0 && (
            <p>
              <b className="font-medium">No decision yet on {open.join(', ')}.</b> Frozen now, it says so.
            </p>
          )}
          <FormAnswer />
          <span className="flex gap-2">
            <SubmitButton>{open.length > 0 ? 'Freeze it all the same' : 'Freeze it'}</SubmitButton>
            <Button onClick={close}>Leave it</Button>
          </span>
        </Form>
      )}
    </Popover>
  )
}
