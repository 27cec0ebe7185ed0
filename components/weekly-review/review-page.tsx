'use client'

import { useQuery } from '@tanstack/react-query'
import clsx from 'clsx'
import { useQueryStates } from 'nuqs'
import { useKeys } from '@/components/keys/use-keys'
import { NotYet } from '@/components/ui/not-yet'
import { PresenterBar } from '@/components/ui/presenter-bar'
import { say as tell } from '@/components/ui/said'
import { usePresenter } from '@/components/ui/use-presenter'
import { counted } from '@/lib/format'
import { agendaOf, decidedWords, type PartId } from '@/lib/weekly-review/agenda'
import { figuresCsv } from '@/lib/weekly-review/csv-of'
import { weekReviewQuery } from '@/lib/weekly-review/queries'
import { reviewSearch } from '@/lib/weekly-review/search'
import { useWeekReview } from '@/lib/weekly-review/use-week-review'
import type { WeekReview } from '@/lib/weekly-review/week-review'
import {
  carriedFinding,
  completenessWords,
  criticalFinding,
  incidentsFinding,
  repeatsFinding,
  unresolvedFinding,
  weekTitle,
} from '@/lib/weekly-review/words'
import { Agenda } from './agenda'
import { CriticalItem } from './critical-item'
import { DraftAside } from './draft-aside'
import { HeadlineTable } from './headline-part'
import { FrozenPart } from './frozen-part'
import { Notes } from './notes-part'
import { CarriedList, OverdueList, RepeatsList, UnresolvedList } from './open-parts'
import { Part, partId } from './part'
import { ReviewHead } from './review-head'
import { WeekStrip } from './week-strip'

const IDS: readonly PartId[] = ['headline', 'critical', 'unresolved', 'repeats', 'overdue', 'carried', 'notes']

/** The meeting of a week from one page: what happened, what wants a decision, and what was decided. */
export function ReviewPage({ week, mayWrite }: { week: string; mayWrite: boolean }) {
  const [{ team }] = useQueryStates(reviewSearch)
  const { data: review, error, refetch } = useQuery(weekReviewQuery(week, team))
  const verbs = useWeekReview(week, team, tell)
  const presenter = usePresenter(IDS, partId)
  useKeys('The review', [{ key: 'p', words: 'Present it, one item at a time', act: () => presenter.to(0) }])
  if (!review) return <NotYet what="The review" error={error} onRetry={() => void refetch()} />

  const say = mayWrite && !review.frozen ? verbs : null
  const agenda = agendaOf(review)
  const isPresented = presenter.at !== null

  return (
    <main id="main" tabIndex={-1} className="page pb-10 outline-none">
      {isPresented ? (
        <PresenterBar
          title={`${weekTitle(review)}${review.team ? `, ${review.team.name}` : ''}`}
          at={presenter.at!}
          of={IDS.length}
          to={presenter.to}
          leave={presenter.leave}
        />
      ) : (
        <ReviewHead review={review} present={() => presenter.to(0)} say={say} />
      )}
      <div
        className={clsx(
          isPresented
            ? 'mx-auto max-w-[60rem] pt-4'
            : 'grid grid-cols-[200px_minmax(0,1fr)_minmax(0,380px)] gap-x-10 stacked:block print:grid-cols-[minmax(0,1fr)_minmax(0,320px)]',
        )}
      >
        {!isPresented && <Agenda items={agenda} words={decidedWords(review)} />}
        <div className="min-w-0">
          {!isPresented && <FrozenPart review={review} />}
          <Parts review={review} presented={presenter.id} say={say} agenda={agenda} />
        </div>
        {!isPresented && <DraftAside review={review} />}
      </div>
    </main>
  )
}

type Say = ReturnType<typeof useWeekReview>

function Parts({
  review,
  presented,
  say,
  agenda,
}: {
  review: WeekReview
  presented: PartId | null
  say: Say | null
  agenda: ReturnType<typeof agendaOf>
}) {
  const name = (id: PartId) =>
    `${agenda.findIndex((item) => item.id === id) + 1} · ${agenda.find((item) => item.id === id)?.name}`
  const at = (id: PartId) => ({ id, presented, name: name(id) })
  const { criticals, hidden, completeness, overdue, notes } = review

  return (
    <>
      <Part {...at('headline')} finding={incidentsFinding(review)} acts={<CsvAct review={review} />}>
        {(!review.figures.critical.now || !completeness.isComplete) && (
          <p className="mb-3 text-ink-2">{completenessWords(completeness)}</p>
        )}
        <HeadlineTable review={review} />
      </Part>
      <Part {...at('critical')} finding={criticalFinding(review)}>
        {criticals.length > 0 && <WeekStrip review={review} />}
        {hidden > 0 && (
          <p className="mt-3 text-ink-2">
            {counted(hidden, 'of them is', 'of them are')} private to a team and not listed here.
          </p>
        )}
        <ol className="mt-3">
          {criticals.map((incident) => (
            <CriticalItem key={incident.id} incident={incident} review={review} say={say} />
          ))}
        </ol>
      </Part>
      <Part {...at('unresolved')} finding={unresolvedFinding(review)}>
        <UnresolvedList review={review} />
      </Part>
      <Part {...at('repeats')} finding={repeatsFinding(review)}>
        <RepeatsList review={review} say={say} />
      </Part>
      <Part
        {...at('overdue')}
        finding={overdue.length === 0 ? 'No follow-up is overdue.' : `${counted(overdue.length, 'follow-up')} overdue.`}
      >
        {overdue.length > 0 && <OverdueList review={review} />}
      </Part>
      <Part {...at('carried')} finding={carriedFinding(review)}>
        <CarriedList review={review} />
      </Part>
      <Part {...at('notes')} finding={null}>
        <Notes notes={notes} say={say} />
      </Part>
    </>
  )
}

function CsvAct({ review }: { review: WeekReview }) {
  function download() {
    // Spreadsheets take a file without the mark for Latin-1.
    const url = URL.createObjectURL(new Blob(['\ufeff', figuresCsv(review)], { type: 'text/csv;charset=utf-8' }))
    Object.assign(document.createElement('a'), { href: url, download: `review-${review.week}.csv` }).click()
    URL.revokeObjectURL(url)
  }
  return (
    <button
      type="button"
      className="act coarse:py-2.5"
      aria-label="CSV: the figures of the week"
      data-paper="none"
      onClick={download}
    >
      CSV
    </button>
  )
}
