import clsx from 'clsx'
import { type KeyboardEvent, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Key } from '@/components/ui/key'
import { INPUT } from '@/components/ui/text-field'

/** Where a comment is written. What was refused is said under it, and nothing that was typed is lost. */
export function CommentForm({
  label,
  word,
  from = '',
  send,
  onDone,
}: {
  label: string
  word: string
  from?: string
  send: (body: string) => Promise<void>
  /** There where it was opened on purpose and can be closed. */
  onDone?: () => void
}) {
  const [body, setBody] = useState(from)
  const [problem, setProblem] = useState('')
  const [isBusy, setIsBusy] = useState(false)

  async function submit() {
    if (isBusy || body.trim() === '') return
    setIsBusy(true)
    try {
      await send(body)
      setBody('')
      setProblem('')
      onDone?.()
    } catch (error) {
      setProblem((error as Error).message)
    }
    setIsBusy(false)
  }

  const press = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onDone?.()
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void submit()
  }

  return (
    <form
      className="grid max-w-[46em] gap-2"
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <textarea
        aria-label={label}
        rows={3}
        maxLength={20_000}
        autoFocus={onDone !== undefined}
        placeholder="Markdown, without pictures"
        value={body}
        onChange={(event) => setBody(event.target.value)}
        onKeyDown={press}
        className={clsx(INPUT, 'h-auto py-2 placeholder:text-ink-3')}
      />
      <p role="alert" className="border-l-[3px] border-signal py-1 pl-3 empty:sr-only">
        {problem}
      </p>
      <span className="flex flex-wrap gap-2">
        <Button type="submit" disabled={isBusy || body.trim() === ''}>
          {word}
          <Key>Ctrl ↵</Key>
        </Button>
        {onDone && (
          <Button onClick={onDone}>
            Leave it<Key>Esc</Key>
          </Button>
        )}
      </span>
    </form>
  )
}
