import type { FailureRate } from '@/lib/analytics/failure-rate'
import { Missing } from './answer-state'
import { CountAll } from './count-all'

/** The place of a trend that would show chance alone, with the one choice that may fill it. */
export function TooFew({ missing, answer }: { missing: string; answer: FailureRate }) {
  return (
    <Missing words={missing}>
      <CountAll answer={answer} />
    </Missing>
  )
}
