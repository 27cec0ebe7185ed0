import clsx from 'clsx'
import type { ComponentProps, ReactNode } from 'react'
import { Field } from './field'

/** How everything that is typed into looks. 16 px on touch: below that, a phone zooms the page to the field. */
export const INPUT =
  'h-(--control) w-full min-w-0 rounded-control border border-control bg-paper px-2.5 text-ink coarse:text-[1rem] aria-[invalid]:border-signal aria-[invalid]:outline-signal'

/** Of a select: the browser itself puts 4 px before its text, and an arrow behind it. */
export const SELECT = `${INPUT} pr-1 pl-1.5`

export function TextField({
  name,
  label,
  hint,
  optional = false,
  className,
  ...input
}: { name: string; label: string; hint?: ReactNode; optional?: boolean } & Omit<ComponentProps<'input'>, 'id'>) {
  return (
    <Field name={name} label={label} hint={hint} optional={optional}>
      {(wiring) => (
        <input type="text" {...input} {...wiring} name={name} required={!optional} className={clsx(INPUT, className)} />
      )}
    </Field>
  )
}
