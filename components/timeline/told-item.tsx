import Link from 'next/link'
import type { ReactNode } from 'react'
import { Moment } from '@/components/ui/moment'
import { shortName } from '@/lib/changes/words'
import { duration } from '@/lib/format-duration'
import { STATUS_WORDS } from '@/lib/incidents/words'
import { ORIGIN_LABELS } from '@/lib/origins/label'
import type { Automatic } from '@/lib/timeline/timeline'

/** What the timeline tells by itself, in a few words. */
export function ToldItem({ item, zone }: { item: Automatic; zone: string }): ReactNode {
  if (item.kind === 'MILESTONE')
    return (
      <>
        <b className="font-medium">{opening(item.milestone)}</b>
        {item.by && <By>{item.by}</By>}
      </>
    )
  if (item.kind === 'DEPLOYMENT') {
    const { changeId, repository, title, origin } = item.change
    return (
      <>
        <Link href={`/changes/${changeId}`} prefetch={false} className="underline underline-offset-2">
          {repository} <span className="font-mono">{shortName(item.change)}</span>
        </Link>{' '}
        went live: {title}{' '}
        <span className="text-small text-ink-3">
          {ORIGIN_LABELS[origin]}, {item.certainty === 'CONFIRMED' ? 'confirmed as its cause' : 'suspected'}
        </span>
      </>
    )
  }
  if (item.kind === 'STATUS')
    return (
      <>
        {item.from && `${STATUS_WORDS[item.from]} → `}
        {STATUS_WORDS[item.to]}
        <By>{item.by}</By>
      </>
    )
  return (
    <>
      {duration(item.minutes)} of work logged, the last until <Moment at={item.until} zone={zone} />
    </>
  )
}

/** What an act on it is about, for those who do not see it. */
export function nameOf(item: Automatic): string {
  if (item.kind === 'MILESTONE') return item.milestone
  if (item.kind === 'DEPLOYMENT') return shortName(item.change)
  return item.kind === 'STATUS' ? STATUS_WORDS[item.to] : 'work logged'
}

function By({ children }: { children: string }) {
  return <span className="text-small wrap-anywhere text-ink-3"> by {children}</span>
}

function opening(word: string): string {
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}`
}
