import clsx from 'clsx'
import type { ComponentProps, ReactNode } from 'react'
import { Field } from './field'
import { SELECT } from './text-field'

/** The browser's own list: it can be typed into, and a phone shows it as people know it there. */
export function SelectField({
  name,
  label,
  hint,
  className,
  children,
  ...select
}: { name: string; label: string; hint?: ReactNode } & Omit<ComponentProps<'select'>, 'id'>) {
  return (
    <Field name={name} label={label} hint={hint}>
      {(wiring) => (
        <select {...select} {...wiring} name={name} className={clsx(SELECT, className)}>
          {children}
        </select>
      )}
    </Field>
  )
}
