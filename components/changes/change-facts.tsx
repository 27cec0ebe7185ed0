import Link from 'next/link'
import { Fact, Facts, NotSaid } from '@/components/ui/facts'
import { Moment } from '@/components/ui/moment'
import type { ChangeDetail } from '@/lib/changes/change'
import { sizeInWords } from '@/lib/changes/words'
import { counted } from '@/lib/format'
import { duration, minutesFrom } from '@/lib/format-duration'
import { TelemetryFacts } from './telemetry-facts'

/** Size, review and telemetry, as far as they were sent. */
export function ChangeFacts({ change }: { change: ChangeDetail }) {
  const { review, telemetry, team, service, authorName, branch, labels, timeZone, mergedAt } = change

  return (
    <Facts>
      <Fact name="Size">{sizeInWords(change) ?? <NotSaid why="not sent" />}</Fact>
      <Fact name="Service" from={team && <PageOf what="teams" slug={team} word={`team ${team}`} />}>
        {service ? <PageOf what="services" slug={service} word={service} /> : <NotSaid />}
      </Fact>
      <Fact name="Author" from={branch ? <span className="font-mono">{branch}</span> : undefined}>
        {authorName ?? <NotSaid />}
      </Fact>
      <Fact name="Merged">
        <Moment at={mergedAt} zone={timeZone} year />
      </Fact>
      <Fact name="Approved" from={approvalInWords(review, mergedAt)}>
        {review.approvedAt ? (
          <Moment at={review.approvedAt} zone={timeZone} year />
        ) : (
          <NotSaid why="no approval sent" />
        )}
      </Fact>
      <Fact name="Review" from={review.approvals > 0 ? counted(review.approvals, 'approval') : undefined}>
        {reviewInWords(review) ?? <NotSaid why="not sent" />}
      </Fact>
      <TelemetryFacts telemetry={telemetry} />
      {labels.length > 0 && <Fact name="Labels">{labels.join(', ')}</Fact>}
    </Facts>
  )
}

function PageOf({ what, slug, word }: { what: 'services' | 'teams'; slug: string; word: string }) {
  return (
    <Link
      href={`/${what}/${slug}`}
      prefetch={false}
      className="inline-block min-h-6 underline-offset-4 hover:underline"
    >
      {word}
    </Link>
  )
}

function reviewInWords({ rounds, changeRequests, comments }: ChangeDetail['review']): string | null {
  const parts = [
    ...(rounds === null ? [] : [counted(rounds, 'round')]),
    ...(changeRequests === null ? [] : [counted(changeRequests, 'change request')]),
    ...(comments === null ? [] : [counted(comments, 'comment')]),
  ]
  return parts.length > 0 ? parts.join(', ') : null
}

function approvalInWords({ approvedAt, hoursToApproval: hours }: ChangeDetail['review'], mergedAt: string) {
  if (!approvedAt) return undefined
  const afterOpening = hours === null ? [] : [`${duration(Math.round(hours * 60))} after it was opened`]
  return [...afterOpening, beforeMerge(approvedAt, mergedAt)].join(', ')
}

function beforeMerge(approvedAt: string, mergedAt: string): string {
  const minutes = minutesFrom(approvedAt, mergedAt)
  return minutes >= 0 ? `${duration(minutes)} before the merge` : `${duration(-minutes)} after the merge`
}
