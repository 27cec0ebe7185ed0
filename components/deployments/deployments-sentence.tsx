import { useQueryStates } from 'nuqs'
import { Choice, choicesOf, ORIGIN_CHOICES } from '@/components/lists/choice'
import { ListSentence } from '@/components/lists/list-sentence'
import { Narrowed, Word } from '@/components/lists/narrowed'
import type { AnalyticsQuery } from '@/lib/analytics/query'
import { deploymentSearch } from '@/lib/lists/search'

const RESULTS = choicesOf({
  SUCCESS: 'that succeeded',
  FAILURE: 'that failed',
  ROLLED_BACK: 'that were rolled back',
  CANCELLED: 'that were cancelled',
})

export function DeploymentsSentence({ query, today }: { query: AnalyticsQuery; today: string }) {
  const [{ origin, result, environment }, setSearch] = useQueryStates(deploymentSearch, { history: 'push' })

  return (
    <ListSentence query={query} today={today}>
      . Deployments{' '}
      <Choice
        label="Result"
        any="of any result"
        options={RESULTS}
        value={result}
        onPick={(picked) => void setSearch({ result: picked })}
        stop=","
      />{' '}
      carrying code of{' '}
      <Choice
        label="Origin"
        any="any origin"
        options={ORIGIN_CHOICES}
        value={origin}
        onPick={(picked) => void setSearch({ origin: picked })}
        stop="."
      />
      {environment && <Word words={`to ${environment}`} onDrop={() => void setSearch({ environment: null })} />}
      <Narrowed query={query} />
    </ListSentence>
  )
}
