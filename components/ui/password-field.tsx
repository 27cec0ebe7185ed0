import clsx from 'clsx'
import { type ReactNode, useState } from 'react'
import { Field } from './field'
import { INPUT } from './text-field'

/** A password that may be pasted, filled in by a manager, and looked at. */
export function PasswordField({
  name,
  label,
  hint,
  autoComplete,
}: {
  name: string
  label: string
  hint?: ReactNode
  autoComplete: 'current-password' | 'new-password'
}) {
  const [isShown, setShown] = useState(false)

  return (
    <Field name={name} label={label} hint={hint}>
      {(wiring) => (
        <div className="relative">
          <input
            {...wiring}
            type={isShown ? 'text' : 'password'}
            name={name}
            required
            autoComplete={autoComplete}
            autoCapitalize="none"
            spellCheck={false}
            className={clsx(INPUT, 'pr-16')}
          />
          <button
            type="button"
            aria-pressed={isShown}
            aria-label={`Show what is typed as ${label.toLowerCase()}`}
            onClick={() => setShown(!isShown)}
            className="absolute inset-y-0 right-0 px-3 text-small text-ink-2 hover:text-ink"
          >
            {isShown ? 'Hide' : 'Show'}
          </button>
        </div>
      )}
    </Field>
  )
}
