'use client'

import { useInfiniteQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { useQueryStates } from 'nuqs'
import { useMemo } from 'react'
import { ListFrame } from '@/components/lists/list-frame'
import { ZoneNote } from '@/components/lists/zone-note'
import { OriginChip } from '@/components/origins/origin-chip'
import { NotSaid } from '@/components/ui/facts'
import { Moment } from '@/components/ui/moment'
import { Cell, Row, Rows } from '@/components/ui/rows'
import { changeRows } from '@/lib/analytics/list-rows'
import { questionOf, questionSearch } from '@/lib/analytics/search'
import type { ListedChange } from '@/lib/changes/change'
import { changesQuery } from '@/lib/changes/queries'
import { shortName, sizeInWords } from '@/lib/changes/words'
import { changeSearch } from '@/lib/lists/search'
import { basisName } from '@/lib/origins/evidence-words'
import { ChangesSentence } from './changes-sentence'
import { Outcome } from './outcome'

export function ChangesList({ today }: { today: string }) {
  const [question, setQuestion] = useQueryStates(questionSearch, { history: 'push' })
  const [narrowing, setNarrowing] = useQueryStates(changeSearch, { history: 'push' })
  const query = useMemo(() => questionOf(question, today), [question, today])
  const list = useInfiniteQuery(changesQuery(changeRows(query, narrowing)))
  const [first] = list.data?.pages ?? []
  const zone = first?.timeZone ?? 'UTC'
  const items = list.data?.pages.flatMap((page) => page.items) ?? []
  const widen = () => {
    void setNarrowing(null)
    void setQuestion({ team: null, service: null, repository: null })
  }

  return (
    <>
      <ChangesSentence query={query} today={today} />
      <main id="main" tabIndex={-1} className="page outline-none">
        <h1 className="pt-8 pb-5 font-serif text-title font-medium">Changes</h1>
        <ListFrame
          list={list}
          shown={items.length}
          noun={['change', 'changes']}
          empty={{
            words: 'No change of these days fits the sentence above.',
            action: (
              <button type="button" className="pick" onClick={widen}>
                Show changes of every origin and outcome
              </button>
            ),
          }}
        >
          <Rows label="Changes, the latest first" heads={headsIn(zone)}>
            {items.map((change) => (
              <ChangeRow key={change.id} change={change} zone={zone} />
            ))}
          </Rows>
        </ListFrame>
        {list.data && <ZoneNote zone={zone} />}
      </main>
    </>
  )
}

const headsIn = (zone: string) => [
  { name: 'Change' },
  { name: 'Written by' },
  { name: 'Size' },
  { name: `Merged, ${zone}` },
  { name: `Deployed, ${zone}` },
  { name: 'Outcome' },
]

function ChangeRow({ change, zone }: { change: ListedChange; zone: string }) {
  const { id, title, repository, service, origin, originBasis, mergedAt, deployedAt, deployedBasis, outcome } = change

  return (
    <Row>
      <Cell leads>
        <Link href={`/changes/${id}`} prefetch={false} className="text-body font-medium hover:underline">
          {title}
        </Link>
        <span className="block text-small text-ink-3">
          <span className="font-mono">{shortName(change)}</span>
          {[repository, service].filter(Boolean).map((name) => ` · ${name}`)}
        </span>
      </Cell>
      <Cell>
        <OriginChip origin={origin} />
        {originBasis && <span className="block text-small text-ink-3 phone:hidden">{basisName(originBasis)}</span>}
      </Cell>
      <Cell className="whitespace-nowrap text-ink-2 phone:hidden">
        {sizeInWords(change) ?? <NotSaid why="not sent" />}
      </Cell>
      <Cell className="text-ink-2">
        <span className="hidden text-ink-3 phone:inline">merged </span>
        <Moment at={mergedAt} zone={zone} year />
      </Cell>
      <Cell className="text-ink-2 phone:hidden">
        {deployedAt ? (
          <>
            <Moment at={deployedAt} zone={zone} year />
            {deployedBasis === 'MERGE' && <span className="block text-small text-ink-3">the merge stands in</span>}
          </>
        ) : (
          <NotSaid why="not yet" />
        )}
      </Cell>
      <Cell className="phone:ml-auto">
        <Outcome outcome={outcome} />
      </Cell>
    </Row>
  )
}
