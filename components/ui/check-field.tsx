import { type ComponentProps, type ReactNode, useId } from 'react'

/** Something that is so or not, with what it means beside it. */
export function CheckField({
  label,
  hint,
  ...input
}: { name: string; label: ReactNode; hint?: ReactNode } & Omit<ComponentProps<'input'>, 'id' | 'type'>) {
  const id = useId()

  return (
    <div className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-2.5 coarse:gap-x-3">
      <input
        id={id}
        type="checkbox"
        {...input}
        aria-describedby={hint ? `${id}-hint` : undefined}
        className="check my-0.5 coarse:size-6"
      />
      <span className="grid">
        <label htmlFor={id} className="font-medium coarse:py-1">
          {label}
        </label>
        {hint && (
          <span id={`${id}-hint`} className="text-small text-pretty text-ink-3">
            {hint}
          </span>
        )}
      </span>
    </div>
  )
}
