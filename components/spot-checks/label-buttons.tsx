import clsx from 'clsx'
import { type RefObject, useId } from 'react'
import { Button } from '@/components/ui/button'
import { INPUT } from '@/components/ui/text-field'
import type { Origin } from '@/lib/origins/origin'
import type { BlindChange } from '@/lib/spot-checks/spot-check'
import { LABELS } from '@/lib/spot-checks/words'

/** What can be said of a change, each with its key where keys are on. */
export function LabelButtons({
  change,
  note,
  hasKeys,
  drawn,
  isBusy,
  onLabel,
  onGo,
}: {
  change: BlindChange
  note: RefObject<HTMLInputElement | null>
  hasKeys: boolean
  drawn: number
  isBusy: boolean
  onLabel: (label: Origin) => void
  onGo: (position: number) => void
}) {
  const id = useId()
  const { position, label: given } = change

  return (
    <div className="mt-5 grid max-w-[46rem] gap-4">
      <div role="group" aria-label="Who wrote it" className="grid grid-cols-4 gap-2 phone:grid-cols-2">
        {LABELS.map(({ label, words, hint }, index) => (
          <Button
            key={label}
            title={hint}
            aria-pressed={given === label}
            aria-disabled={isBusy || undefined}
            aria-keyshortcuts={hasKeys ? String(index + 1) : undefined}
            className={clsx('justify-center', given === label && 'border-ink bg-hover')}
            onClick={() => onLabel(label)}
          >
            {hasKeys && <Key name={String(index + 1)} />} {words}
          </Button>
        ))}
      </div>
      <div className="grid gap-1">
        <label htmlFor={id} className="font-medium">
          Note <span className="font-normal text-ink-3">(may be left out)</span>
        </label>
        <input ref={note} id={id} type="text" maxLength={2000} defaultValue={change.note ?? ''} className={INPUT} />
      </div>
      <div className="flex gap-2">
        <Button disabled={position <= 1} onClick={() => onGo(position - 1)}>
          {hasKeys && <Key name="K" />} Previous
        </Button>
        <Button disabled={position >= drawn} onClick={() => onGo(position + 1)}>
          {hasKeys && <Key name="J" />} Next
        </Button>
      </div>
    </div>
  )
}

function Key({ name }: { name: string }) {
  return (
    <kbd aria-hidden="true" className="mr-1 font-mono text-small font-normal text-ink-3 phone:hidden">
      {name}
    </kbd>
  )
}
