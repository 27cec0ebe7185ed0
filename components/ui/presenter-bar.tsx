import { Button } from './button'
import { Key } from './key'

/** Where the presenter is, and the ways on, back and out for whoever has no arrow keys. */
export function PresenterBar({
  title,
  at,
  of,
  to,
  leave,
}: {
  title: string
  at: number
  of: number
  to: (next: number) => void
  leave: () => void
}) {
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 py-5" data-paper="none">
      <h1 className="text-small text-ink-2">{title}</h1>
      <p role="status" className="text-small text-ink-3">
        Item {at + 1} of {of}
      </p>
      <span className="ml-auto flex gap-2">
        <Button disabled={at === 0} onClick={() => to(at - 1)}>
          Back<Key>←</Key>
        </Button>
        <Button disabled={at === of - 1} onClick={() => to(at + 1)}>
          Next<Key>→</Key>
        </Button>
        <Button onClick={leave}>
          Leave<Key>Esc</Key>
        </Button>
      </span>
    </div>
  )
}
