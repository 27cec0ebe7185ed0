'use client'

import clsx from 'clsx'
import { lazy, Suspense, useDeferredValue } from 'react'
import { SavedViews } from '@/components/views/saved-views'
import { BulkBar } from './bulk-bar'
import { FilterBar } from './filter-bar'
import { FootBar } from './foot-bar'
import { Preview } from './preview'
import { QueuePart } from './queue-part'
import { Sheets } from './sheets'
import { useTriage } from './use-triage'
import { useWide } from './use-wide'

const WhySheet = lazy(() => import('./why-sheet').then((sheet) => ({ default: sheet.WhySheet })))

/** What wants a decision, the most pressing first, and what one decides by beside it. */
export function TriagePage({ singleKeys, by }: { singleKeys: boolean; by: string | null }) {
  const triage = useTriage(by, singleKeys)
  const { queue, place, decisions, selected, bulk, sheet, setSheet } = triage
  const { row, hasPreview } = place
  const isWide = useWide()
  // Of an empty queue there is nothing to see beside it.
  const hasSide = hasPreview && (row !== undefined || queue.list.isPending)
  const zone = queue.list.data?.pages[0]?.timeZone ?? 'UTC'

  const preview = row && (
    <Preview
      key={row.key}
      name={row.key}
      {...{ by, singleKeys, decisions }}
      onDuplicate={() => setSheet('duplicate')}
      onOther={() => setSheet('other')}
    />
  )
  // A step shows where one stands at once, and what one decides by a moment later.
  const beside = useDeferredValue(isWide && hasSide ? preview : null)
  return (
    <main id="main" tabIndex={-1} className="page outline-none" onKeyDown={triage.onKeyDown}>
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-3 pt-7 pb-4">
        <h1 className="font-serif text-title font-medium">Triage</h1>
        <SavedViews page="/triage" />
      </div>
      <div className="pb-4">
        <FilterBar filter={triage.filter} onChange={triage.narrow} />
      </div>
      <div
        className={clsx(
          'grid border-t-[1.5px] border-ink',
          hasSide && 'grid-cols-[minmax(0,1fr)_minmax(0,34rem)] stacked:grid-cols-1',
        )}
      >
        <QueuePart
          triage={triage}
          zone={zone}
          singleKeys={singleKeys}
          mayDecide={by !== null}
          preview={isWide || !place.isChosen ? null : preview}
        />
        {isWide && hasSide && (
          <section
            aria-label={row ? `Preview of ${row.key}` : 'Preview'}
            className="sticky top-0 max-h-dvh self-start overflow-y-auto border-l border-rule bg-desk px-7 pt-5 pb-16 stacked:hidden"
          >
            {beside}
          </section>
        )}
      </div>
      <FootBar hasHints={singleKeys && row !== undefined}>
        {by !== null && selected.length > 0 && (
          <BulkBar selected={selected.length} bulk={bulk} zone={zone} onClear={() => place.only([])} />
        )}
      </FootBar>
      <Suspense>{triage.why && <WhySheet name={triage.why} onClose={() => triage.askWhy(null)} />}</Suspense>
      {sheet && row && <Sheets name={row.key} open={sheet} decisions={decisions} onClose={() => setSheet(null)} />}
    </main>
  )
}
