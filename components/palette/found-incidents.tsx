import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query'
import { Command } from 'cmdk'
import { SeverityBox } from '@/components/incidents/severity-box'
import { useSettled } from '@/components/ui/use-settled'
import { IncidentPage } from '@/lib/incidents/incident'
import { api } from '@/lib/query/api'
import { ITEM } from './palette-item'

const MOST = 6
const TYPING_MS = 120

/** The latest incidents that have the words. They are found by the server and stand whatever the list makes of them. */
export function FoundIncidents({
  words,
  isAlone,
  go,
}: {
  words: string
  /** Nothing else has these words. */
  isAlone: boolean
  go: (href: string) => void
}) {
  const wanted = useSettled(words.trim(), TYPING_MS)
  const { data, isError } = useQuery(foundQuery(wanted))
  if (words.trim() === '' || wanted === '') return null
  if (isError)
    return (
      <p role="alert" className="px-3 py-2 text-ink-3">
        Incidents could not be looked for.
      </p>
    )
  if (!data?.items.length)
    return data && isAlone ? <p className="px-3 py-2 text-ink-3">Nothing has these words.</p> : null

  return (
    <Command.Group heading="Incidents">
      {data.items.map(({ key, title, severity, service }) => (
        <Command.Item key={key} value={key} onSelect={() => go(`/incidents/${key}`)} className={ITEM}>
          <SeverityBox severity={severity} />
          <span className="w-18 flex-none font-mono text-small text-ink-3">{key}</span>
          <span className="min-w-0 flex-1 truncate">{title}</span>
          <span className="text-small text-ink-3 phone:hidden">{service}</span>
        </Command.Item>
      ))}
    </Command.Group>
  )
}

function foundQuery(words: string) {
  return queryOptions({
    queryKey: ['incidents', 'found', words] as const,
    queryFn: ({ signal }) =>
      api(IncidentPage, `/incidents?${new URLSearchParams({ q: words, limit: String(MOST) })}`, { signal }),
    enabled: words !== '',
    placeholderData: keepPreviousData,
  })
}
