import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { SeverityBox } from '@/components/incidents/severity-box'
import { Button } from '@/components/ui/button'
import { Moment } from '@/components/ui/moment'
import { SearchField } from '@/components/ui/search-field'
import { Sheet } from '@/components/ui/sheet'
import { INPUT } from '@/components/ui/text-field'
import type { IncidentDetail } from '@/lib/incidents/incident'
import { incidentsQuery } from '@/lib/incidents/queries'
import { relatedQuery } from '@/lib/related/queries'
import type { RelatedIncident } from '@/lib/related/related'
import type { SetAsideBy } from '@/lib/set-aside/use-set-aside'

/** Two reasons why an incident should not count; what it is a duplicate of is found by its number or title. */
export function SetAsideSheet({
  incident,
  say,
  onClose,
}: {
  incident: IncidentDetail
  say: SetAsideBy
  onClose: () => void
}) {
  const [as, setAs] = useState<'DUPLICATE' | 'NOT_AN_INCIDENT'>('DUPLICATE')
  const [words, setWords] = useState('')
  const [of, setOf] = useState<string | null>(null)
  const { data: related } = useQuery(relatedQuery(incident.key))
  const found = useInfiniteQuery({ ...incidentsQuery({ q: words, limit: '8' }), enabled: words !== '' })
  // Those like it stay until there is an answer: a list that goes and comes moves the button below it from under a finger.
  const answer = words === '' ? undefined : found.data?.pages[0]?.items
  const choices: RelatedIncident[] = answer ?? related?.similar ?? []
  const others = choices.filter(({ key }) => key !== incident.key)

  function send(fields: FormData) {
    const reason = String(fields.get('reason')).trim()
    const why = reason ? { reason } : {}
    if (as === 'DUPLICATE' && !of) return
    void say(as === 'DUPLICATE' ? { as, of: of!, ...why } : { as, ...why }, { as: null })
    onClose()
  }

  return (
    <Sheet title={`Set ${incident.key} aside`} onClose={onClose}>
      <p className="mt-1 text-ink-2">It stays where it is, in no list and no figure, and comes back with one word.</p>
      <form
        className="mt-4 grid gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          send(new FormData(event.currentTarget))
        }}
      >
        <fieldset className="grid gap-1.5">
          <legend className="sr-only">Why it should not count</legend>
          {(['DUPLICATE', 'NOT_AN_INCIDENT'] as const).map((value) => (
            <label key={value} className="flex items-center gap-2 py-1">
              <input
                type="radio"
                name="as"
                className="accent-ink"
                checked={as === value}
                onChange={() => setAs(value)}
              />
              {value === 'DUPLICATE'
                ? 'It is a duplicate: another tells of the same'
                : 'It is no incident: nothing was wrong'}
            </label>
          ))}
        </fieldset>
        {as === 'DUPLICATE' && (
          <>
            <SearchField label="Of which? Its number, or words of its title" onSearch={setWords} />
            {others.length > 0 && (
              <fieldset>
                <legend className="text-small text-ink-3">{answer ? 'Found' : 'Those like it'}</legend>
                {others.map(({ key, title, severity, startedAt }) => (
                  <label key={key} className="flex gap-3 border-t border-rule py-2">
                    <input
                      type="radio"
                      name="of"
                      className="mt-1 flex-none accent-ink"
                      checked={of === key}
                      onChange={() => setOf(key)}
                    />
                    <SeverityBox severity={severity} />
                    <span className="min-w-0 break-words">
                      <span className="font-medium">{title}</span>
                      <span className="block text-small text-ink-3">
                        <span className="font-mono">{key}</span>,{' '}
                        <Moment at={startedAt} zone={incident.timeZone} year />
                      </span>
                    </span>
                  </label>
                ))}
              </fieldset>
            )}
            {answer && !found.isPlaceholderData && others.length === 0 && (
              <p className="text-ink-2">No other incident is called that.</p>
            )}
          </>
        )}
        <label className="grid gap-1 font-medium">
          Why (may be left out)
          <input name="reason" maxLength={2000} className={INPUT} />
        </label>
        <div className="flex flex-wrap items-center gap-3">
          <Button type="submit" look="lead" disabled={as === 'DUPLICATE' && !of}>
            Set it aside
          </Button>
          {as === 'DUPLICATE' && !of && <span className="text-small text-ink-3">once you chose of which</span>}
        </div>
      </form>
    </Sheet>
  )
}
