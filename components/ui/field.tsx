import { type ReactNode, useId } from 'react'
import { useFormState } from './form'

type Wiring = { id: string; 'aria-invalid'?: true; 'aria-describedby'?: string }

/** A control with its name above it, and below it what to know of it or what is wrong with it. */
export function Field({
  name,
  label,
  hint,
  optional = false,
  children,
}: {
  name: string
  label: string
  hint?: ReactNode
  optional?: boolean
  children: (wiring: Wiring) => ReactNode
}) {
  const id = useId()
  const error = useFormState().errors[name]
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')

  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="font-medium">
        {label}
        {optional && <span className="font-normal text-ink-3"> (may be left out)</span>}
      </label>
      {children({
        id,
        ...(error && { 'aria-invalid': true }),
        ...(describedBy && { 'aria-describedby': describedBy }),
      })}
      {error && (
        <p id={`${id}-error`} className="text-small text-signal">
          {label} {error}.
        </p>
      )}
      {hint && (
        <p id={`${id}-hint`} className="text-small text-pretty text-ink-3">
          {hint}
        </p>
      )}
    </div>
  )
}
