import { useState } from 'react'
import { Button } from './button'

/** Where the browser keeps its clipboard to itself, as it does without TLS, the text is marked to be copied by hand. */
export function CopyButton({ text, what }: { text: string; what: string }) {
  const [said, setSaid] = useState('')
  const copy = () =>
    navigator.clipboard
      ? void navigator.clipboard.writeText(text).then(
          () => setSaid('Copied'),
          () => setSaid('Not allowed: copy it by hand'),
        )
      : setSaid('Not allowed: copy it by hand')

  return (
    <span className="flex items-center gap-3">
      <Button onClick={copy} aria-label={`Copy ${what}`}>
        Copy
      </Button>
      <span aria-live="polite" className="text-small text-ink-2">
        {said}
      </span>
    </span>
  )
}
