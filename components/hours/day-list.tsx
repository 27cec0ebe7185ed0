import { useState } from 'react'
import { duration } from '@/lib/format-duration'
import { longDay } from '@/lib/format-time'
import { localAt } from '@/lib/time/local'
import { dayAt } from '@/lib/time/zone'
import type { WeekEntry, WorkWeek } from '@/lib/work/week'
import { EntryForm, type Begin, type Written } from './entry-form'
import { EntryLine } from './entry-line'

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

/** The week in words: its days with their entries, each edited and added to where it stands. */
export function DayList({
  week,
  mayLog,
  editing,
  onEditing,
  onAdd,
  onEdit,
  onTakeBack,
}: {
  week: WorkWeek
  mayLog: boolean
  /** The entry that is being edited. */
  editing: string | null
  onEditing: (id: string | null) => void
  onAdd: (written: Written) => Promise<void>
  onEdit: (entry: WeekEntry, written: Written) => Promise<void>
  onTakeBack: (entry: WeekEntry) => void
}) {
  const [adding, setAdding] = useState<string | null>(null)
  const zone = week.timeZone

  return (
    <ol className="mt-8">
      {week.days.map(({ day, countedMinutes }, at) => {
        const entries = week.entries.filter(({ startedAt }) => dayAt(new Date(startedAt), zone) === day)
        return (
          <li key={day} className="border-t border-rule-strong pt-2 pb-4">
            <div className="flex min-h-8 items-baseline gap-3">
              <h2 className="font-medium">
                {DAYS[at]}
                <span className="font-normal text-ink-3"> {longDay(day)}</span>
              </h2>
              {mayLog && day <= week.today && (
                <button
                  type="button"
                  className="act min-h-6"
                  aria-label={`Add time on ${DAYS[at]}`}
                  onClick={() => setAdding(day)}
                >
                  Add
                </button>
              )}
              <span className="ml-auto">
                {entries.length > 0 ? duration(countedMinutes) : <span className="text-ink-3">–</span>}
              </span>
            </div>
            {entries.length > 0 && (
              <ul className="divide-y divide-rule">
                {entries.map((entry) => (
                  <li key={entry.id} id={entry.id}>
                    {editing === entry.id && entry.isOurs ? (
                      <EntryForm
                        label="Edit the entry"
                        zone={zone}
                        begin={asWritten(entry, zone)}
                        save={(written) => onEdit(entry, written)}
                        onDone={() => onEditing(null)}
                      />
                    ) : (
                      <EntryLine
                        entry={entry}
                        all={week.entries}
                        zone={zone}
                        onEdit={mayLog && entry.isOurs ? () => onEditing(entry.id) : null}
                        onTakeBack={mayLog ? () => onTakeBack(entry) : null}
                      />
                    )}
                  </li>
                ))}
              </ul>
            )}
            {adding === day && (
              <EntryForm
                isNew
                label={`Time on ${DAYS[at]}`}
                zone={zone}
                begin={{ ...BLANK, local: freeFrom(day, entries, week) }}
                save={onAdd}
                onDone={() => setAdding(null)}
              />
            )}
          </li>
        )
      })}
    </ol>
  )
}

const BLANK = { minutes: '', activity: 'TRIAGE', note: '', subject: null } as const

function asWritten(entry: WeekEntry, zone: string): Begin {
  const { startedAt, minutes, activity, note, incident, change } = entry
  return {
    local: localAt(startedAt, zone),
    minutes: duration(minutes).replaceAll('\u00a0', ' '),
    activity,
    note: note ?? '',
    subject: incident ? { incident, name: incident } : change ? { change: UNTOUCHED, name: change } : null,
  }
}

/** Never sent: what an entry is for is told only where it is picked anew. */
const UNTOUCHED = { source: '', externalId: '' }

/** After what the day has so far; else half an hour ago today, and nine in the morning on any other day. */
function freeFrom(day: string, entries: readonly WeekEntry[], { today, timeZone }: WorkWeek): string {
  const ends = entries.map(({ startedAt, minutes }) => Date.parse(startedAt) + minutes * 60_000)
  const last = localAt(new Date(Math.max(...ends, 0)).toISOString(), timeZone)
  if (last.startsWith(day)) return last
  return day === today ? localAt(new Date(Date.now() - 30 * 60_000).toISOString(), timeZone) : `${day}T09:00`
}
