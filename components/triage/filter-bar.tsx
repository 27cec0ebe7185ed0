import { Autocomplete } from '@base-ui/react/autocomplete'
import { useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, useMemo, useState } from 'react'
import { Icon } from '@/components/ui/icon'
import { sourcesQuery } from '@/lib/sources/queries'
import { type Field, type Filter, type Offer, offersFor, readLine, readToken, tokenText } from '@/lib/triage/tokens'

/** What the queue is narrowed to, token by token. Typed, chosen, and taken back by keyboard alone. */
export function FilterBar({
  filter,
  onChange,
}: {
  filter: Filter
  onChange: (change: Partial<Record<Field, string | null>>) => void
}) {
  const [text, setText] = useState('')
  const [isOpen, setOpen] = useState(false)
  const { data } = useQuery(sourcesQuery())
  const names = useMemo(
    () => ({
      services: data?.services.map(({ slug }) => slug) ?? [],
      teams: data?.teams.map(({ slug }) => slug) ?? [],
      sources: [...new Set(data?.items.map(({ source }) => source))],
    }),
    [data],
  )
  const offers = useMemo(() => offersFor(text, names), [text, names])
  const tokens = Object.entries(filter) as [Field, string][]

  function enter(line: string) {
    setText('')
    setOpen(false)
    if (line.trim()) onChange(readLine(line))
  }

  function write(next: string, reason: string) {
    if (reason === 'item-press' && !next.endsWith(':')) return enter(next)
    // A token that is complete needs no more than a space.
    if (next.endsWith(' ') && readToken(next)) return enter(next)
    setText(next)
  }

  function pressed(event: KeyboardEvent<HTMLInputElement>) {
    const last = tokens.at(-1)
    if (event.key === 'Backspace' && text === '' && last) {
      event.preventDefault()
      onChange({ [last[0]]: null })
      setText(tokenText(...last))
    }
    if (event.key === 'Escape' && !isOpen) event.currentTarget.blur()
  }

  return (
    <div
      role="search"
      aria-label="Narrow the queue"
      className="flex min-h-(--control) flex-wrap items-center gap-1.5 rounded-control border border-control bg-paper px-2 py-1 focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-accent"
    >
      <span className="text-ink-3">
        <Icon name="search" />
      </span>
      {tokens.map(([field, value]) => (
        <Token key={field} text={tokenText(field, value)} onDrop={() => onChange({ [field]: null })} />
      ))}
      <Autocomplete.Root<Offer>
        items={offers}
        mode="none"
        autoHighlight
        openOnInputClick
        value={text}
        open={isOpen && offers.length > 0}
        // A field that was chosen goes on to its values.
        onOpenChange={(open, { reason }) => (open || reason !== 'item-press') && setOpen(open)}
        onValueChange={(next, { reason }) => write(next, reason)}
        itemToStringValue={(offer) => offer.text}
      >
        <Autocomplete.Input
          id="queue-filter"
          aria-label="Narrow the queue"
          placeholder={tokens.length === 0 ? 'Narrow by severity:, lacks:, service:, or words' : ''}
          autoComplete="off"
          maxLength={200}
          onKeyDown={pressed}
          className="h-6 min-w-32 flex-1 bg-transparent outline-none placeholder:text-ink-3 coarse:h-9"
        />
        <Autocomplete.Portal>
          <Autocomplete.Positioner sideOffset={8} align="start" collisionPadding={8} className="z-20">
            <Autocomplete.Popup
              aria-label="What it may be narrowed by"
              className="floating max-h-[min(24rem,var(--available-height))] w-[min(24rem,calc(100vw-24px))] overflow-y-auto p-1 text-ui"
            >
              <Autocomplete.List>
                {(offer: Offer) => (
                  <Autocomplete.Item
                    key={offer.text + offer.hint}
                    value={offer}
                    className="flex min-h-8 items-center justify-between gap-x-4 rounded-control px-3 py-1 outline-none data-highlighted:bg-hover coarse:min-h-11"
                  >
                    <span className="min-w-0 font-mono break-words">{offer.text}</span>
                    <span className="flex-none text-small text-ink-3">{offer.hint}</span>
                  </Autocomplete.Item>
                )}
              </Autocomplete.List>
            </Autocomplete.Popup>
          </Autocomplete.Positioner>
        </Autocomplete.Portal>
      </Autocomplete.Root>
    </div>
  )
}

function Token({ text, onDrop }: { text: string; onDrop: () => void }) {
  return (
    <span className="flex max-w-full items-center rounded-mark border border-control bg-desk font-mono text-small">
      <span className="min-w-0 truncate pl-1.5">{text}</span>
      <button
        type="button"
        aria-label={`No longer ${text}`}
        onClick={onDrop}
        className="grid size-6 flex-none place-items-center text-ink-2 hover:text-ink coarse:size-9"
      >
        <Icon name="close" />
      </button>
    </span>
  )
}
