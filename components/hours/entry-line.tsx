import clsx from 'clsx'
import Link from 'next/link'
import { OriginGlyph } from '@/components/origins/origin-glyph'
import { NotSaid } from '@/components/ui/facts'
import { duration } from '@/lib/format-duration'
import { clock } from '@/lib/format-time'
import { ORIGIN_LABELS } from '@/lib/origins/label'
import { overlapWords } from '@/lib/work/overlap-words'
import type { WeekEntry } from '@/lib/work/week'
import { ACTIVITY_WORDS } from '@/lib/work/words'

/** An entry in words, with what was trimmed of it, and the ways to change it. */
export function EntryLine({
  entry,
  all,
  zone,
  onEdit,
  onTakeBack,
}: {
  entry: WeekEntry
  all: readonly WeekEntry[]
  zone: string
  /** null: it is edited where it was sent from. */
  onEdit: (() => void) | null
  onTakeBack: (() => void) | null
}) {
  const { startedAt, minutes, countedMinutes, activity, origin, note, source } = entry
  const end = new Date(Date.parse(startedAt) + minutes * 60_000).toISOString()
  const overlap = overlapWords(entry, all, zone)
  const name = `${ACTIVITY_WORDS[activity].toLowerCase()} of ${clock(startedAt, zone)}`

  return (
    <div className="grid grid-cols-[7rem_minmax(0,1fr)_auto_auto] items-baseline gap-x-4 gap-y-1 py-2.5 phone:grid-cols-[minmax(0,1fr)_auto]">
      <span className="whitespace-nowrap text-ink-2 phone:col-start-1">
        {clock(startedAt, zone)}–{clock(end, zone)}
      </span>
      <span className="min-w-0 phone:col-span-2 phone:row-start-2">
        <b className="font-medium">{ACTIVITY_WORDS[activity]}</b> <Subject entry={entry} />{' '}
        {origin !== 'UNKNOWN' && (
          <span className="whitespace-nowrap text-ink-2">
            <OriginGlyph origin={origin} /> {ORIGIN_LABELS[origin]}
          </span>
        )}
        {note && <span className="block max-w-[46em] text-small break-words text-ink-3">{note}</span>}
        {overlap && <span className="block text-small text-ink-2">{overlap}</span>}
        {onTakeBack && !onEdit && (
          <span className="block text-small text-ink-3">Sent by {source}: it is edited there.</span>
        )}
      </span>
      <span className="text-right whitespace-nowrap phone:col-start-2 phone:row-start-1">
        {overlap && <del className="mr-2 text-ink-3">{duration(minutes)}</del>}
        <span className={clsx(overlap && 'font-medium')}>{duration(countedMinutes)}</span>
      </span>
      <span className="flex min-w-[8.5rem] justify-end gap-3 phone:col-span-2 phone:justify-start">
        {onEdit && (
          <button type="button" className="act min-h-6" aria-label={`Edit ${name}`} onClick={onEdit}>
            Edit
          </button>
        )}
        {onTakeBack && (
          <button type="button" className="act min-h-6" aria-label={`Take back ${name}`} onClick={onTakeBack}>
            Take back
          </button>
        )}
      </span>
    </div>
  )
}

function Subject({ entry: { incident, change, changeId, isPrivate } }: { entry: WeekEntry }) {
  if (isPrivate) return <NotSaid why="private to its team" />
  if (incident)
    return (
      <Link href={`/incidents/${incident}`} prefetch={false} className="font-mono underline-offset-4 hover:underline">
        {incident}
      </Link>
    )
  if (!changeId) return null
  return (
    <Link
      href={`/changes/${changeId}`}
      prefetch={false}
      className="font-mono break-all underline-offset-4 hover:underline"
    >
      {change ?? 'a change'}
    </Link>
  )
}
