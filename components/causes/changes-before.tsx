import { useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { useKeys } from '@/components/keys/use-keys'
import { Button } from '@/components/ui/button'
import { Key } from '@/components/ui/key'
import { NotRead } from '@/components/ui/not-read'
import { Section } from '@/components/ui/section'
import { subjectOf } from '@/lib/causes/as-said'
import { lookedAtWords, suggestionsFinding } from '@/lib/causes/finding'
import { openSuggestions } from '@/lib/causes/open-suggestions'
import { suggestionsQuery } from '@/lib/causes/queries'
import type { Say } from '@/lib/causes/use-say'
import type { IncidentDetail } from '@/lib/incidents/incident'
import { Suggested } from './suggested'

/** What went live before it and may have done it; "1" takes the first, "N" says that no change of code did it. */
export function ChangesBefore({
  name,
  incident,
  say,
  singleKeys,
}: {
  name: string
  incident: IncidentDetail
  say: Say | null
  singleKeys: boolean
}) {
  const { data, isError, refetch } = useQuery(suggestionsQuery(name))
  const open = openSuggestions(incident, data?.items ?? [])
  const isConfirmed = incident.causes.some(({ certainty }) => certainty === 'CONFIRMED')
  const isSaid = incident.noCodeChange && incident.noCodeChangeSaidBy !== null
  const items = isSaid ? [] : open
  const first = isConfirmed ? undefined : items[0]

  const accept =
    first && say ? () => void say.sayCause(subjectOf.suggested(first.change), 'CONFIRMED', 'suggestion') : undefined
  const none = isSaid || isConfirmed ? undefined : () => void say?.sayNoCodeChange(true)
  useKeys('Its cause', [
    { key: '1', words: 'Confirm the first suggestion', act: accept },
    { key: 'n', words: 'Say that no change of code did it', act: say ? none : undefined },
  ])

  const finding = data && (isSaid ? 'Nothing is suggested.' : suggestionsFinding(items, isConfirmed))
  const hours = data && (
    <Link href="/settings/causes" className="act" prefetch={false}>
      {data.hours} h
    </Link>
  )

  return (
    <Section name="Changes before it" {...(finding && { finding })} acts={hours}>
      {!data && !isError && <div role="status" aria-label="Loading" className="waiting h-40" />}
      {isError && !data && <NotRead what="The suggestions" onRetry={() => void refetch()} />}
      {items.length > 0 && (
        <ol className="border-b border-rule">
          {items.map((suggestion) => (
            <Suggested
              key={suggestion.change.id}
              suggestion={suggestion}
              say={say}
              isFirst={suggestion === first}
              hasKey={singleKeys && suggestion === first}
            />
          ))}
        </ol>
      )}
      {data && items.length === 0 && (
        <p className="border border-dashed border-control px-4 py-3 text-ink-2">
          {whyOf(data.why, isSaid ? incident.noCodeChangeSaidBy : null)}
        </p>
      )}
      {say && (
        <p className="mt-3">
          {isSaid ? (
            <Button onClick={() => void say.sayNoCodeChange(null)}>Take back “no code change”</Button>
          ) : (
            none && (
              <Button onClick={none} {...(singleKeys && { 'aria-keyshortcuts': 'N' })}>
                No code change{singleKeys && <Key>N</Key>}
              </Button>
            )
          )}
        </p>
      )}
      {data && items.length > 0 && (
        <p className="mt-3 max-w-[46em] text-small text-ink-3">
          {lookedAtWords(items.length, data.lookedAt, data.hours)}
        </p>
      )}
    </Section>
  )
}

function whyOf(why: string | null, saidBy: string | null): string {
  if (saidBy !== null) return `${saidBy} said that no change of code did it.`
  return why ?? 'All that fit are judged above.'
}
