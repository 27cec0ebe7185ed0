import { useQueryStates } from 'nuqs'
import { Icon } from '@/components/ui/icon'
import type { AnalyticsQuery } from '@/lib/analytics/query'
import { questionSearch } from '@/lib/analytics/search'
import { shortDay } from '@/lib/format-time'
import { mondayOf } from '@/lib/time/week'
import { narrowingSearch } from '@/lib/lists/search'

/** What a link narrowed the list to and the sentence has no word for; each can be taken back. */
export function Narrowed({ query, saysRepository = false }: { query: AnalyticsQuery; saysRepository?: boolean }) {
  const [, setQuestion] = useQueryStates(questionSearch, { history: 'push' })
  const [{ week }, setNarrowing] = useQueryStates(narrowingSearch, { history: 'push' })

  return (
    <>
      {week && (
        <Word words={`the week of ${shortDay(mondayOf(week))}`} onDrop={() => void setNarrowing({ week: null })} />
      )}
      {query.service && <Word words={`service ${query.service}`} onDrop={() => void setQuestion({ service: null })} />}
      {query.repository && !saysRepository && (
        <Word words={`repository ${query.repository}`} onDrop={() => void setQuestion({ repository: null })} />
      )}
    </>
  )
}

export function Word({ words, onDrop }: { words: string; onDrop: () => void }) {
  return (
    <>
      {' '}
      Only{' '}
      <button type="button" onClick={onDrop} aria-label={`No longer only ${words}`} className="pick coarse:py-2">
        {words} <Icon name="close" />
      </button>
      .
    </>
  )
}
