'use client'

import { useInfiniteQuery } from '@tanstack/react-query'
import clsx from 'clsx'
import Link from 'next/link'
import { useQueryStates } from 'nuqs'
import { useMemo } from 'react'
import { HoursViews } from '@/components/hours/hours-views'
import { ListFrame } from '@/components/lists/list-frame'
import { ZoneNote } from '@/components/lists/zone-note'
import { OriginGlyph } from '@/components/origins/origin-glyph'
import { NotSaid } from '@/components/ui/facts'
import { Moment } from '@/components/ui/moment'
import { Cell, Row, Rows } from '@/components/ui/rows'
import { SavedViews } from '@/components/views/saved-views'
import { workRows } from '@/lib/analytics/list-rows'
import { questionOf, questionSearch } from '@/lib/analytics/search'
import { duration } from '@/lib/format-duration'
import { workSearch } from '@/lib/lists/search'
import { ORIGIN_LABELS } from '@/lib/origins/label'
import { workLogsQuery } from '@/lib/work/queries'
import { totalFinding } from '@/lib/work/total-finding'
import type { WorkLog } from '@/lib/work/work-log'
import { ACTIVITY_WORDS } from '@/lib/work/words'
import { Who } from './who'
import { WorkSentence } from './work-sentence'

export function WorkList({ today }: { today: string }) {
  const [question, setQuestion] = useQueryStates(questionSearch, { history: 'push' })
  const [narrowing, setNarrowing] = useQueryStates(workSearch, { history: 'push' })
  const query = useMemo(() => questionOf(question, today), [question, today])
  const list = useInfiniteQuery(workLogsQuery(workRows(query, narrowing)))
  const [first] = list.data?.pages ?? []
  const zone = first?.timeZone ?? 'UTC'
  const items = list.data?.pages.flatMap((page) => page.items) ?? []
  const widen = () => {
    void setNarrowing(null)
    void setQuestion({ team: null, service: null, repository: null })
  }

  return (
    <>
      <WorkSentence query={query} today={today} />
      <main id="main" tabIndex={-1} className="page outline-none">
        <HoursViews current="/hours" />
        <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-3 pt-5">
          <h1 className="font-serif text-title font-medium">Hours</h1>
          <SavedViews page="/hours" />
        </div>
        <p className="min-h-11 max-w-[46em] pt-1.5 pb-5 text-body text-pretty text-ink-2">
          {first?.total && items.length > 0 && totalFinding(first.total)}
        </p>
        <ListFrame
          list={list}
          shown={items.length}
          noun={['entry', 'entries']}
          empty={{
            words: 'Nobody logged time in these days that fits the sentence above. That is a gap, not 0 hours.',
            action: (
              <button type="button" className="pick" onClick={widen}>
                Show work of every kind
              </button>
            ),
          }}
        >
          <Rows label="Work logged, the latest first" heads={headsIn(zone)}>
            {items.map((entry) => (
              <WorkRow key={entry.id} entry={entry} zone={zone} />
            ))}
          </Rows>
        </ListFrame>
        {list.data && <ZoneNote zone={zone} />}
      </main>
    </>
  )
}

const headsIn = (zone: string) => [
  { name: `Begun, ${zone}` },
  { name: 'Who' },
  { name: 'What' },
  { name: 'For' },
  { name: 'In code by' },
  { name: 'Logged', isNumber: true },
  { name: 'Counted', isNumber: true },
]

function WorkRow({ entry, zone }: { entry: WorkLog; zone: string }) {
  const { startedAt, person, team, activity, origin, minutes, countedMinutes } = entry
  const isTrimmed = countedMinutes < minutes

  return (
    <Row>
      <Cell className="text-ink-2">
        <Moment at={startedAt} zone={zone} year />
      </Cell>
      <Cell>
        <Who entry={entry} />
        {person && team && <span className="text-small text-ink-3"> · {team}</span>}
      </Cell>
      <Cell leads>
        {ACTIVITY_WORDS[activity]}
        {entry.note && <span className="block max-w-[32em] text-small break-words text-ink-3">{entry.note}</span>}
      </Cell>
      <Cell>
        <Subject entry={entry} />
      </Cell>
      <Cell className="whitespace-nowrap">
        <OriginGlyph origin={origin} /> {ORIGIN_LABELS[origin]}
      </Cell>
      <Cell isNumber className={clsx('text-ink-2 phone:ml-auto', !isTrimmed && 'phone:hidden')}>
        {isTrimmed ? <del className="text-ink-3">{duration(minutes)}</del> : duration(minutes)}
      </Cell>
      <Cell isNumber className={clsx(!isTrimmed && 'phone:ml-auto')}>
        {isTrimmed && <span className="hidden text-ink-3 phone:inline">counted </span>}
        {duration(countedMinutes)}
      </Cell>
    </Row>
  )
}

function Subject({ entry: { incident, changeId, isPrivate } }: { entry: WorkLog }) {
  if (isPrivate) return <NotSaid why="private to its team" />
  const [href, name] = incident ? [`/incidents/${incident}`, incident] : [`/changes/${changeId}`, 'a change']
  if (!incident && !changeId) return <NotSaid />

  return (
    <Link
      href={href}
      prefetch={false}
      className={incident ? 'font-mono underline-offset-4 hover:underline' : 'hover:underline'}
    >
      {name}
    </Link>
  )
}
