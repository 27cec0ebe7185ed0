import { useId } from 'react'
import { CopyButton } from './copy-button'

/** What is shown this once, ready to be copied. */
export function SecretOnce({ label, what = 'it', text }: { label: string; what?: string; text: string }) {
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
          spellCheck={false}
          autoFocus
          onFocus={({ currentTarget }) => {
            currentTarget.select()
            currentTarget.scrollLeft = 0
          }}
          className="h-(--control) min-w-0 flex-1 rounded-control border border-control bg-desk px-2.5 font-mono text-small phone:flex-none phone:basis-full"
        />
        <CopyButton text={text} what={what} />
      </div>
    </div>
  )
}
