import { useQueryStates } from 'nuqs'
import { Choice, choicesOf, ORIGIN_CHOICES } from '@/components/lists/choice'
import { ListSentence } from '@/components/lists/list-sentence'
import { Narrowed, Word } from '@/components/lists/narrowed'
import type { AnalyticsQuery } from '@/lib/analytics/query'
import { workSearch } from '@/lib/lists/search'
import { ACTIVITY_WORDS } from '@/lib/work/words'

export function WorkSentence({ query, today }: { query: AnalyticsQuery; today: string }) {
  const [{ origin, activity, role, incident }, setSearch] = useQueryStates(workSearch, { history: 'push' })

  return (
    <ListSentence query={query} today={today}>
      . Time logged by{' '}
      <Choice
        label="Who logged it"
        any="anyone"
        options={[{ value: 'sre', label: 'SREs' }]}
        value={role}
        onPick={(picked) => void setSearch({ role: picked })}
        stop=""
      />{' '}
      on{' '}
      <Choice
        label="Activity"
        any="any activity"
        options={choicesOf(ACTIVITY_WORDS)}
        value={activity}
        onPick={(picked) => void setSearch({ activity: picked })}
        stop=","
      />{' '}
      in code of{' '}
      <Choice
        label="Origin"
        any="any origin"
        options={ORIGIN_CHOICES}
        value={origin}
        onPick={(picked) => void setSearch({ origin: picked })}
        stop="."
      />
      {incident && <Word words={incident} onDrop={() => void setSearch({ incident: null })} />}
      <Narrowed query={query} />
    </ListSentence>
  )
}
