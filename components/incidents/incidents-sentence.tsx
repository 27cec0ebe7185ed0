import { useQueryStates } from 'nuqs'
import { Choice, choicesOf, ORIGIN_CHOICES } from '@/components/lists/choice'
import { ListSentence } from '@/components/lists/list-sentence'
import { Narrowed } from '@/components/lists/narrowed'
import type { AnalyticsQuery } from '@/lib/analytics/query'
import { Severity } from '@/lib/incidents/incident'
import { IMPACT_WORDS, MODE_WORDS, STATUS_WORDS } from '@/lib/incidents/words'
import { incidentSearch } from '@/lib/lists/search'

const MODES = choicesOf({ ...MODE_WORDS, NOT_SAID: 'In a way not said' })
const SILENCES = [{ value: 'yes', label: 'silently' }] as const
const SEVERITIES = [
  { value: 'critical', label: 'critical', hint: 'Severity 1 or 2' },
  ...Severity.options.map((severity) => ({ value: severity, label: severity })),
  { value: 'NONE', label: 'no severity said' },
] as const

export function IncidentsSentence({ query, today }: { query: AnalyticsQuery; today: string }) {
  const [{ origin, severity, status, mode, impact, silent }, setSearch] = useQueryStates(incidentSearch, {
    history: 'push',
  })

  return (
    <ListSentence query={query} today={today}>
      . Incidents of{' '}
      <Choice
        label="Severity"
        any="any severity"
        options={SEVERITIES}
        value={severity === 'all' ? null : severity}
        onPick={(picked) => void setSearch({ severity: picked })}
        stop=","
      />{' '}
      <Choice
        label="Status"
        any="in any state"
        options={choicesOf(STATUS_WORDS)}
        value={status}
        onPick={(picked) => void setSearch({ status: picked })}
        stop=","
      />{' '}
      <Choice
        label="Failure mode"
        any="failing in any way"
        options={MODES}
        value={mode}
        onPick={(picked) => void setSearch({ mode: picked })}
        stop=","
      />{' '}
      <Choice
        label="Silence"
        any="silently or not"
        options={SILENCES}
        value={silent}
        onPick={(picked) => void setSearch({ silent: picked })}
        stop=","
      />{' '}
      <Choice
        label="Impact"
        any="with any impact"
        options={choicesOf(IMPACT_WORDS)}
        value={impact}
        onPick={(picked) => void setSearch({ impact: picked })}
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
      <Narrowed query={query} />
    </ListSentence>
  )
}
