import { useEffect, useId, useState } from 'react'
import { INPUT } from './text-field'

const WAIT_MS = 200

/** Asks a moment after the last letter. */
export function SearchField({ label, onSearch }: { label: string; onSearch: (words: string) => void }) {
  const id = useId()
  const [text, setText] = useState<string | null>(null)

  useEffect(() => {
    if (text === null) return
    const timer = setTimeout(() => onSearch(text.trim()), WAIT_MS)
    return () => clearTimeout(timer)
    // eslint-disable-next-line react-hooks/exhaustive-deps -- A new function is no new question.
  }, [text])

  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="font-medium">
        {label}
      </label>
      <input
        id={id}
        type="search"
        autoFocus
        autoComplete="off"
        maxLength={200}
        onChange={({ target }) => setText(target.value)}
        className={INPUT}
      />
    </div>
  )
}
