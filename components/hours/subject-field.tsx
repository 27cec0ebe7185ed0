import { useInfiniteQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { Icon } from '@/components/ui/icon'
import { INPUT } from '@/components/ui/text-field'
import { changesQuery } from '@/lib/changes/queries'
import { shortName } from '@/lib/changes/words'
import { incidentsQuery } from '@/lib/incidents/queries'
import type { Subject } from '@/lib/work/subject'

const MOST = '4'

/** An incident or a change, found by its key or its words. Enter takes the first. */
export function SubjectField({
  id,
  label,
  value,
  onPick,
}: {
  id?: string
  label: string
  value: Subject
  onPick: (subject: Subject) => void
}) {
  const [typed, setTyped] = useState('')
  const q = useDeferredValue(typed.trim())
  const incidents = useInfiniteQuery({ ...incidentsQuery({ q, limit: MOST }), enabled: q !== '' })
  const changes = useInfiniteQuery({ ...changesQuery({ q, limit: MOST }), enabled: q !== '' })
  const found: { key: string; name: string; title: string; subject: Subject }[] =
    q === ''
      ? []
      : [
          ...(incidents.data?.pages[0]?.items ?? []).map(({ key, title }) => ({
            key,
            name: key,
            title,
            subject: { incident: key, name: key },
          })),
          ...(changes.data?.pages[0]?.items ?? []).map((change) => {
            const { id: key, title, repository, sha } = change
            const name = `${repository}${shortName(change)}`
            return { key, name, title, subject: { change: { repository, sha }, name } }
          }),
        ]
  const pick = (subject: Subject) => {
    setTyped('')
    onPick(subject)
  }

  if (value)
    return (
      <span className="flex h-(--control) items-center gap-2">
        <span className="min-w-0 truncate font-mono">{value.name}</span>
        <button
          type="button"
          aria-label={`Not for ${value.name}`}
          onClick={() => onPick(null)}
          className="grid size-6 flex-none place-items-center text-ink-2 hover:text-ink coarse:size-11"
        >
          <Icon name="close" />
        </button>
      </span>
    )

  return (
    <span className="relative block">
      <input
        id={id}
        type="search"
        aria-label={id ? undefined : label}
        placeholder="INC-12, or words"
        autoComplete="off"
        maxLength={200}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && typed) {
            event.stopPropagation()
            setTyped('')
          }
          if (event.key !== 'Enter' || typed.trim() === '') return
          event.preventDefault()
          if (found[0]) pick(found[0].subject)
        }}
        className={INPUT}
      />
      {q !== '' && (
        <ul
          aria-label="Incidents and changes that fit"
          className="floating absolute top-full left-0 z-10 mt-1.5 w-80 max-w-[calc(100vw-40px)] p-1"
        >
          {found.map(({ key, name, title, subject }) => (
            <li key={key}>
              <button
                type="button"
                onClick={() => pick(subject)}
                className="block min-h-8 w-full rounded-control px-3 py-1.5 text-left hover:bg-hover coarse:min-h-11"
              >
                <span className="block truncate">{title}</span>
                <span className="block truncate font-mono text-small text-ink-3">{name}</span>
              </button>
            </li>
          ))}
          {found.length === 0 && (
            <li className="px-3 py-2 text-ink-3">
              {incidents.isFetching || changes.isFetching ? 'Looking…' : 'None fits.'}
            </li>
          )}
        </ul>
      )}
    </span>
  )
}
