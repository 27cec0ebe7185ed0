import { type ReactNode, useId } from 'react'
import { CopyButton } from './copy-button'

/** Something to be taken elsewhere, ready to be copied. */
export function CopyField({
  label,
  what,
  text,
  hint,
}: {
  label: string
  what: string
  text: string
  hint?: ReactNode
}) {
  const id = useId()

  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="font-medium">
        {label}
      </label>
      <div className="flex flex-wrap gap-3">
        <input
          id={id}
          readOnly
          value={text}
          onFocus={(event) => event.currentTarget.select()}
          className="h-(--control) min-w-0 flex-1 rounded-control border border-control bg-desk px-2.5 font-mono text-small phone:flex-none phone:basis-full"
        />
        <CopyButton text={text} what={what} />
      </div>
      {hint && <p className="text-small text-pretty text-ink-3">{hint}</p>}
    </div>
  )
}
