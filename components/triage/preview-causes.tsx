import { useQuery } from '@tanstack/react-query'
import { Suggested } from '@/components/causes/suggested'
import { Causes } from '@/components/incidents/causes'
import { NotRead } from '@/components/ui/not-read'
import { openSuggestions } from '@/lib/causes/open-suggestions'
import { suggestionsQuery } from '@/lib/causes/queries'
import type { Say } from '@/lib/causes/use-say'
import type { IncidentDetail } from '@/lib/incidents/incident'
import { firstSuspect } from '@/lib/triage/first-suspect'

/** Which change did it: what is linked, and below it what may have done it. */
export function PreviewCauses({
  incident,
  say,
  singleKeys,
}: {
  incident: IncidentDetail
  say: Say | null
  singleKeys: boolean
}) {
  const { data, isError, refetch } = useQuery(suggestionsQuery(incident.key))
  const isSaid = incident.noCodeChange && incident.noCodeChangeSaidBy !== null
  const open = isSaid ? [] : openSuggestions(incident, data?.items ?? [])
  const first = firstSuspect(incident, open)
  const why = isSaid ? `${incident.noCodeChangeSaidBy} said that no change of code did it.` : data?.why

  return (
    <>
      <h3 className="mt-6 border-b border-rule-strong pb-1.5 font-semibold">Which change did it</h3>
      <Causes incident={incident} say={say} />
      {!data && !isError && <div role="status" aria-label="Loading" className="waiting mt-3 h-24" />}
      {isError && !data && <NotRead what="The suggestions" onRetry={() => void refetch()} />}
      {open.length > 0 && (
        <ol className="border-b border-rule">
          {open.map((suggestion) => {
            const isFirst = first?.subject.changeId === suggestion.change.id
            return (
              <Suggested
                key={suggestion.change.id}
                suggestion={suggestion}
                say={say}
                isFirst={false}
                hasKey={singleKeys && isFirst}
              />
            )
          })}
        </ol>
      )}
      {data && open.length + incident.causes.length === 0 && (
        <p className="mt-3 border border-dashed border-control px-4 py-3 text-ink-2">
          {why ?? 'Nothing is suggested.'}
        </p>
      )}
    </>
  )
}
