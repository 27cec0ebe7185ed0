'use client'

import { useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { useQueryStates } from 'nuqs'
import { useState } from 'react'
import { CoveragePart, type LedTeam } from '@/components/coverage/coverage-part'
import { NudgeLines } from '@/components/nudges/nudge-lines'
import { TimerLine } from '@/components/timers/timer-line'
import { NotYet } from '@/components/ui/not-yet'
import { say } from '@/components/ui/said'
import { dayRange, weekName } from '@/lib/format-time'
import { addDays } from '@/lib/time/day'
import { addWeeks, weekOf } from '@/lib/time/week'
import { weekQuery } from '@/lib/work/queries'
import { useEntries } from '@/lib/work/use-entries'
import { weekFinding } from '@/lib/work/week-finding'
import { weekSearch } from '@/lib/work/week-search'
import { DayList } from './day-list'
import { HoursViews } from './hours-views'
import { WeekGrid } from './week-grid'

/** One's own week: what was worked when, what of it counts, and the ways to put it right. */
export function WeekPage({ mayLog, teams }: { mayLog: boolean; teams: readonly LedTeam[] }) {
  const [{ week: asked, team }, setSearch] = useQueryStates(weekSearch, { history: 'push' })
  const { data: week, error, refetch } = useQuery(weekQuery(asked))
  const [editing, setEditing] = useState<string | null>(null)
  const { add, edit, takeBack, answer } = useEntries(say)
  if (!week) return <NotYet what="Your week" error={error} onRetry={() => void refetch()} />

  const led = teams.find(({ slug }) => slug === team) ?? teams[0]
  const first = week.days[0]!.day

  return (
    <main id="main" tabIndex={-1} className="page pb-10 outline-none">
      <HoursViews current="/hours/week" />
      <h1 className="max-w-[32em] pt-5 font-serif text-title font-medium text-balance">{weekFinding(week)}</h1>
      <p className="flex flex-wrap items-baseline gap-x-5 gap-y-1 pt-1.5 pb-3 text-ink-2">
        <span>
          {dayRange(first, addDays(first, 6))}, {week.timeZone}
        </span>
        <WeekLink week={addWeeks(week.week, -1)} word="before" />
        {week.week < weekOf(week.today) && <WeekLink week={addWeeks(week.week, 1)} word="after" />}
      </p>
      <NudgeLines zone={week.timeZone} onDone={(nudge) => void answer(nudge)} />
      {mayLog && <TimerLine />}
      <div className="mt-6">
        <WeekGrid week={week} onPick={setEditing} />
      </div>
      {week.entries.length === 0 && (
        <p className="mt-4 text-ink-2">
          A day without entries is not a day of 0 hours: what nobody logs is missing from the share of the week.
          {mayLog && ' Start a timer, or add time to a day below.'}
        </p>
      )}
      <DayList
        week={week}
        mayLog={mayLog}
        editing={editing}
        onEditing={setEditing}
        onAdd={add}
        onEdit={edit}
        onTakeBack={(entry) => void takeBack(entry)}
      />
      {led && (
        <div className="mt-6">
          <CoveragePart
            teams={teams}
            team={led.slug}
            week={week.week}
            onTeam={(slug) => void setSearch({ team: slug })}
          />
        </div>
      )}
    </main>
  )
}

function WeekLink({ week, word }: { week: string; word: string }) {
  return (
    <Link href={`/hours/week?week=${week}`} aria-label={`The week ${word}, ${weekName(week)}`} className="pick">
      {weekName(week)}
    </Link>
  )
}
