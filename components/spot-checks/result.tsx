import { useQueryStates } from 'nuqs'
import { DefinitionWord } from '@/components/analytics/definition-word'
import { ChartTable } from '@/components/charts/chart-table'
import { ShareRows } from '@/components/charts/share-rows'
import { Kept } from '@/components/ui/kept'
import { type Option, Pick } from '@/components/ui/pick'
import { Section } from '@/components/ui/section'
import { NBSP, rateInterval, share } from '@/lib/format'
import { gaps, reading } from '@/lib/spot-checks/reading'
import type { DetectedShare, SpotCheckResult } from '@/lib/spot-checks/result'
import { spotCheckSearch } from '@/lib/spot-checks/search'
import type { SpotCheckDetail } from '@/lib/spot-checks/spot-check'
import { confusionTable } from './confusion-table'

const MIXED: Option<SpotCheckResult['mixed']>[] = [
  { value: 'separate', label: 'stand apart' },
  { value: 'ai', label: 'count as AI-written' },
]

/** What people found to be true of the tag: in words, drawn with its doubt, and count by count. */
export function Result({ spotCheck, result }: { spotCheck: SpotCheckDetail; result: SpotCheckResult }) {
  const [, setSearch] = useQueryStates(spotCheckSearch, { history: 'push' })

  return (
    <>
      <h1 className="mt-2 max-w-[34em] font-serif text-title font-medium text-pretty">
        <Kept>{reading(result)}</Kept>
      </h1>
      <p className="mt-3 max-w-[60em] text-pretty text-ink-2">
        {gaps(result)} Mixed changes{' '}
        <Pick
          label="Mixed changes"
          options={MIXED}
          value={result.mixed}
          onPick={(mixed) => void setSearch({ mixed })}
        />
        .
      </p>
      <div className="mt-8 grid grid-cols-2 gap-x-gutter stacked:grid-cols-1">
        <Section
          name={`Precision and recall, 95${NBSP}% intervals`}
          acts={<DefinitionWord ids={['detection', 'corrected-ratio']} of="precision and recall" />}
        >
          <ShareRows rows={[rowOf('Precision', result.precision), rowOf('Recall', result.recall)]} />
        </Section>
        <Section name="What each tag turned out to be">
          <ChartTable table={confusionTable(spotCheck, result)} />
        </Section>
      </div>
    </>
  )
}

function rowOf(label: string, { value, low, high, why = '' }: DetectedShare) {
  return { id: label, label, value, low, high, figure: share(value), interval: rateInterval(low, high), why }
}
