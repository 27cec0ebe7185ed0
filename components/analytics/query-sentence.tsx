import { useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { useQueryStates } from 'nuqs'
import { Pick } from '@/components/ui/pick'
import { failureRateQuery } from '@/lib/analytics/queries'
import type { AnalyticsQuery } from '@/lib/analytics/query'
import { questionSearch } from '@/lib/analytics/search'
import { sourcesQuery } from '@/lib/sources/queries'
import { CERTAINTIES, contrastsFor, FOLLOW_UPS, MIXES, SEVERITIES } from './query-choices'
import { RangePick } from './range-pick'
import { ShareWord } from './share-word'

const ALL = '*'

/** The question as a sentence whose underlined words are its controls, so that the filter bar is the definition. */
export function QuerySentence({
  query,
  today,
  mayShare,
  place,
}: {
  query: AnalyticsQuery
  today: string
  mayShare: boolean
  /** What the page is about, where that cannot be exchanged. */
  place?: string | undefined
}) {
  const [, setSearch] = useQueryStates(questionSearch, { history: 'push' })
  const { data: sources } = useQuery(sourcesQuery())
  const { data, isPlaceholderData } = useQuery(failureRateQuery(query))
  const contrast = query.contrast === 'auto' && !isPlaceholderData ? data?.contrast : undefined
  const teams = [
    { value: ALL, label: 'All teams' },
    ...(sources?.teams ?? []).map(({ slug, name }) => ({ value: slug, label: name })),
  ]
  const known = teams.some(({ value }) => value === (query.team ?? ALL))

  return (
    <section aria-label="The question" className="border-b border-rule bg-desk">
      <div className="page flex min-h-11 items-center justify-between gap-x-6 py-1.5 phone:items-start phone:gap-x-4">
        <p className="text-pretty text-ink-2">
          {place ?? (
            <Pick
              label="Team"
              options={known ? teams : [...teams, { value: query.team ?? '', label: query.team ?? '' }]}
              value={query.team ?? ALL}
              onPick={(team) => void setSearch({ team: team === ALL ? null : team })}
            />
          )}
          {!place && query.team && (
            <Link href={`/teams/${query.team}`} prefetch={false} className="act ml-1.5" data-paper="none">
              Its page
            </Link>
          )}
          {', '}
          <RangePick query={query} today={today} firstDay={sources?.firstDay ?? null} />
          <Prose wide=". A change fails when " narrow=", " />
          <Pick
            label="Severity"
            options={SEVERITIES}
            value={query.severity}
            onPick={(severity) => void setSearch({ severity })}
          />
          <Prose wide=" within " narrow=", " />
          <Pick
            label="Follow-up"
            options={FOLLOW_UPS}
            value={query.followUp}
            onPick={(followUp) => void setSearch({ followUp })}
          />
          <Prose wide=" of its deployment is " narrow=", " />
          <Pick
            label="Certainty"
            options={CERTAINTIES}
            value={query.certainty}
            onPick={(certainty) => void setSearch({ certainty })}
          />
          <Prose wide=" as its doing. Mixed changes " narrow=", " />
          <Pick
            label="Mixed changes"
            options={MIXES}
            value={query.mixed}
            onPick={(mixed) => void setSearch({ mixed })}
          />
          <Prose wide="; AI is held against " narrow=", " />
          <Pick
            label="Contrast"
            options={contrastsFor(contrast)}
            value={query.contrast}
            onPick={(contrast) => void setSearch({ contrast })}
          />
          <Prose wide="." narrow="" />
        </p>
        {mayShare && (
          <span className="flex-none" data-paper="none">
            <ShareWord query={query} />
          </span>
        )}
      </div>
    </section>
  )
}

/** On a phone the sentence shortens to its words. */
function Prose({ wide, narrow }: { wide: string; narrow: string }) {
  return (
    <>
      <span className="phone:hidden">{wide}</span>
      <span className="hidden phone:inline" aria-hidden="true">
        {narrow}
      </span>
    </>
  )
}
