import clsx from 'clsx'
import { type FormEvent, useId, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Key } from '@/components/ui/key'
import { Moment } from '@/components/ui/moment'
import { INPUT } from '@/components/ui/text-field'
import { zoneName } from '@/lib/format-time'
import { typedEntry } from '@/lib/timeline/typed-entry'

/** Where an entry is typed as "14:05 rolled back", with what was understood of it. Nothing typed is lost. */
export function EntryForm({
  label,
  from = '',
  needsWords = true,
  startedAt,
  zone,
  send,
  onDone,
}: {
  label: string
  from?: string
  /** A comment has its own: only when it stands there is typed. */
  needsWords?: boolean
  startedAt: string
  zone: string
  send: (entry: { at: string; text: string }) => Promise<void>
  onDone: () => void
}) {
  const id = useId()
  const [typed, setTyped] = useState(from)
  const [problem, setProblem] = useState('')
  const [isBusy, setBusy] = useState(false)
  const entry = typedEntry(typed, startedAt, zone)
  const isWhole = entry !== null && (!needsWords || entry.text !== '')

  async function submit(event: FormEvent) {
    event.preventDefault()
    if (isBusy || typed.trim() === '') return
    if (!isWhole) return setProblem('Begin with a time, such as 14:05, and say what happened.')
    setBusy(true)
    try {
      await send(entry)
      onDone()
    } catch (error) {
      setProblem((error as Error).message)
      setBusy(false)
    }
  }

  return (
    <form
      noValidate
      onSubmit={(event) => void submit(event)}
      onKeyDown={(event) => event.key === 'Escape' && onDone()}
      className="grid max-w-[40rem] gap-1.5 py-2"
    >
      <label htmlFor={id} className="font-medium">
        {label}
      </label>
      <input
        id={id}
        value={typed}
        maxLength={2_000}
        autoFocus
        autoComplete="off"
        placeholder={needsWords ? '14:05 rolled back' : '14:05'}
        aria-describedby={`${id}-hint`}
        aria-invalid={problem !== '' || undefined}
        onChange={(event) => {
          setTyped(event.target.value)
          setProblem('')
        }}
        className={clsx(INPUT, 'placeholder:text-ink-3')}
      />
      <p role="alert" className="text-small text-signal empty:hidden">
        {problem}
      </p>
      <p id={`${id}-hint`} className="text-small text-ink-3">
        {entry ? (
          <>
            At <Moment at={entry.at} zone={zone} year /> {zoneName(zone, entry.at)}
          </>
        ) : (
          'A time comes first; a day before it, such as 2026-03-05, where it is another.'
        )}
      </p>
      <span className="flex flex-wrap gap-2">
        <Button type="submit" disabled={isBusy}>
          {from ? 'Save' : 'Put it there'}
        </Button>
        <Button onClick={onDone}>
          Leave it<Key>Esc</Key>
        </Button>
      </span>
    </form>
  )
}
