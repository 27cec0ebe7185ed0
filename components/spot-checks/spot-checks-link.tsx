import Link from 'next/link'
import { createSerializer } from 'nuqs'
import { type QuestionSearch, questionSearch } from '@/lib/analytics/search'

const serialize = createSerializer(questionSearch)

/** Takes along what the list is narrowed to, so that a sample is drawn from there. */
export function SpotChecksLink({ question }: { question: QuestionSearch }) {
  return (
    <Link href={serialize('/changes/spot-checks', question)} prefetch={false} className="pick" data-paper="none">
      How right are these tags?
    </Link>
  )
}
