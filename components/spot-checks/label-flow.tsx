import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useQueryStates } from 'nuqs'
import { useRef, useState } from 'react'
import { useKeys } from '@/components/keys/use-keys'
import { Confirm } from '@/components/ui/confirm'
import { outOf } from '@/lib/format'
import type { Origin } from '@/lib/origins/origin'
import { send } from '@/lib/query/send'
import { nextToLabelQuery } from '@/lib/spot-checks/queries'
import { spotCheckSearch } from '@/lib/spot-checks/search'
import type { BlindChange } from '@/lib/spot-checks/spot-check'
import { LABELS } from '@/lib/spot-checks/words'
import { BlindChangeFacts } from './blind-change-facts'
import { LabelButtons } from './label-buttons'

/** The changes of a sample one at a time. A label given goes on to the next that has none. */
export function LabelFlow({ id, mayClose, hasKeys }: { id: string; mayClose: boolean; hasKeys: boolean }) {
  const [{ at }, setSearch] = useQueryStates(spotCheckSearch)
  const { data, error, isPlaceholderData } = useQuery(nextToLabelQuery(id, at))
  const [problem, setProblem] = useState('')
  /** Which change a label is on its way for: the next one takes its own as soon as it is there. */
  const [sent, setSent] = useState<string | null>(null)
  const note = useRef<HTMLInputElement>(null)
  const client = useQueryClient()
  const again = () => client.invalidateQueries({ queryKey: ['spot-checks'] })
  const change = data?.change ?? null
  const isStill = (sent !== null && sent === change?.changeId) || isPlaceholderData

  const label = async (said: Origin, { changeId }: BlindChange) => {
    if (isStill) return
    setSent(changeId)
    try {
      const words = note.current?.value.trim()
      await send('PUT', `/spot-checks/${id}/items/${changeId}`, { label: said, ...(words && { note: words }) })
      setProblem('')
      await setSearch({ at: null })
    } catch (refused) {
      setProblem(`The label was not taken. ${(refused as Error).message}`)
    }
    await again()
    setSent((now) => (now === changeId ? null : now))
  }
  const close = () =>
    void send('PUT', `/spot-checks/${id}/closed`)
      .catch((refused: Error) => setProblem(`It was not closed. ${refused.message}`))
      .finally(again)
  const goTo = (position: number) => {
    if (data && position >= 1 && position <= data.drawn) void setSearch({ at: position })
  }
  useKeys('This sample', [
    ...LABELS.map(({ label: said, words }, at) => ({
      key: String(at + 1),
      words,
      act: change ? () => void label(said, change) : undefined,
    })),
    { key: 'j', words: 'Next change', act: change ? () => goTo(change.position + 1) : undefined },
    { key: 'k', words: 'Previous change', act: change ? () => goTo(change.position - 1) : undefined },
  ])

  if (error && !data) return <p role="alert">The next change could not be read: {error.message}</p>
  if (!data) return <p role="status">Reading the next change…</p>

  return (
    <>
      <h1 className="mt-2 font-serif text-title font-medium">
        {change
          ? 'Who wrote this change?'
          : data.labelled === data.drawn
            ? 'Every change has a label.'
            : 'No such change.'}
      </h1>
      <Progress labelled={data.labelled} drawn={data.drawn} position={change?.position ?? null} />
      <p role="alert" className="mt-4 border-l-[3px] border-signal py-1 pl-3 empty:sr-only">
        {problem}
      </p>
      {change && (
        <>
          <BlindChangeFacts change={change} />
          <LabelButtons
            key={change.changeId}
            change={change}
            note={note}
            hasKeys={hasKeys}
            drawn={data.drawn}
            isBusy={isStill}
            onLabel={(said) => void label(said, change)}
            onGo={goTo}
          />
        </>
      )}
      {mayClose && data.labelled > 0 && (
        <p className="mt-6">
          <Confirm word="Close" label="Close this spot check" title="Close this spot check?" act={close}>
            {data.labelled < data.drawn ? `${outOf(data.labelled, data.drawn)} changes have a label. ` : ''}
            Its labels stand from then on, and its result is shown.
          </Confirm>
        </p>
      )}
    </>
  )
}

function Progress({ labelled, drawn, position }: { labelled: number; drawn: number; position: number | null }) {
  return (
    <div className="mt-3 max-w-[35rem]">
      <svg className="chart" width="100%" height="6" role="img" aria-label={`${outOf(labelled, drawn)} have a label`}>
        <rect x="0.5" y="0.5" width="100%" height="5" rx="1" className="fill-paper stroke-control" />
        <rect width={`${(labelled / drawn) * 100}%`} height="6" rx="1" className="fill-ink" />
      </svg>
      <p role="status" className="mt-1.5 text-small text-ink-2">
        {position !== null && `Change ${outOf(position, drawn)}. `}
        {outOf(labelled, drawn)} have a label.
      </p>
    </div>
  )
}
