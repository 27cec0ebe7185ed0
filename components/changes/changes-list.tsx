'use client'

import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { useQueryStates } from 'nuqs'
import { useMemo, useState } from 'react'
import { AttributionHead } from '@/components/analytics/attribution-head'
import { ListFrame } from '@/components/lists/list-frame'
import { WordSearch } from '@/components/lists/word-search'
import { ZoneNote } from '@/components/lists/zone-note'
import { SpotChecksLink } from '@/components/spot-checks/spot-checks-link'
import type { Option } from '@/components/ui/pick'
import { Rows } from '@/components/ui/rows'
import { useDone } from '@/components/ui/use-done'
import { SavedViews } from '@/components/views/saved-views'
import { changeRows } from '@/lib/analytics/list-rows'
import { rowsHref } from '@/lib/analytics/rows'
import { questionOf, questionSearch } from '@/lib/analytics/search'
import { changesQuery } from '@/lib/changes/queries'
import type { CorrectionOutcome } from '@/lib/corrections/correction'
import { counted } from '@/lib/format'
import { changeSearch } from '@/lib/lists/search'
import { send } from '@/lib/query/send'
import { ChangeRow, headsIn } from './change-row'
import { ChangesSentence } from './changes-sentence'
import { PickBar } from './pick-bar'

const NONE: ReadonlySet<string> = new Set()

/** How much is known of who wrote the changes, and the changes one by one, with the way to correct them. */
export function ChangesList({
  today,
  tools,
  mayCorrect,
}: {
  today: string
  tools: Option<string>[]
  mayCorrect: boolean
}) {
  const [question, setQuestion] = useQueryStates(questionSearch, { history: 'push' })
  const [narrowing, setNarrowing] = useQueryStates(changeSearch, { history: 'push' })
  const query = useMemo(() => questionOf(question, today), [question, today])
  const filter = changeRows(query, narrowing)
  const list = useInfiniteQuery(changesQuery(filter))
  const [picked, setPicked] = useState(NONE)
  const say = useCorrections(() => setPicked(NONE))
  const [first] = list.data?.pages ?? []
  const zone = first?.timeZone ?? 'UTC'
  const items = list.data?.pages.flatMap((page) => page.items) ?? []
  const widen = () => {
    void setNarrowing(null)
    void setQuestion({ team: null, service: null, repository: null })
  }

  return (
    <>
      <ChangesSentence query={query} today={today} tools={tools} />
      <main id="main" tabIndex={-1} className="page outline-none">
        <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-3 pt-8 pb-5">
          <h1 className="font-serif text-title font-medium">Changes & attribution</h1>
          <div className="flex flex-wrap items-baseline gap-x-6 gap-y-3 phone:w-full">
            <SpotChecksLink question={question} />
            <WordSearch
              label="Words of the title"
              key={narrowing.q}
              q={narrowing.q}
              onSearch={(q) => void setNarrowing({ q })}
            />
            <SavedViews page="/changes" />
          </div>
        </div>
        <AttributionHead query={query} />
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
              <ChangeRow
                key={change.id}
                change={change}
                zone={zone}
                hrefOf={(narrowed) => rowsHref('/changes', { ...query, ...narrowed })}
                pick={
                  mayCorrect
                    ? { isPicked: picked.has(change.id), toggle: () => setPicked(toggled(picked, change.id)) }
                    : null
                }
              />
            ))}
          </Rows>
        </ListFrame>
        {list.data && <ZoneNote zone={zone} />}
        {mayCorrect && items.length > 0 && (
          <PickBar picked={picked} filter={filter} onDone={say} onClear={() => setPicked(NONE)} />
        )}
      </main>
    </>
  )
}

function toggled(picked: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(picked)
  if (!next.delete(id)) next.add(id)
  return next
}

/** Says what was corrected, with the way to take it back. */
function useCorrections(after: () => void) {
  const client = useQueryClient()
  const run = useDone(() =>
    client.invalidateQueries({ predicate: ({ queryKey: [name] }) => name === 'analytics' || name === 'changes' }),
  )
  const undo = (batchId: string) =>
    void run(() => send('DELETE', `/corrections/${batchId}`), 'Taken back. What held before holds again.')
  return ({ batchId, changes, changed }: CorrectionOutcome) => {
    after()
    const words = `Corrected ${counted(changes, 'change')}; the origin of ${counted(changed, 'change')} is another now.`
    void run(
      () => Promise.resolve(),
      words,
      () => undo(batchId),
    )
  }
}
