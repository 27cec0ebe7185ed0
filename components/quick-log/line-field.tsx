import { Autocomplete } from '@base-ui/react/autocomplete'
import { type ComponentProps, type KeyboardEvent, type RefObject, useState } from 'react'
import { takeTyped } from '@/components/shell/typed-ahead'
import { suggest, type Suggestion } from '@/lib/quick-log/suggest'
import { Understood } from './understood'
import type { Drafting } from './use-draft'

const TYPE =
  'col-start-1 row-start-1 w-full min-w-0 font-mono text-entry break-words whitespace-pre-wrap leading-[52px] phone:leading-7 coarse:tracking-normal'

/** The line, with what was understood of it underlined; what it may go on with is offered below. */
export function LineField({
  drafting: { draft, change, entry, services, people },
  field,
  sheet,
  problem,
  log,
}: {
  drafting: Drafting
  field: RefObject<HTMLTextAreaElement | null>
  /** What is offered stays a part of. */
  sheet: RefObject<HTMLElement | null>
  problem: string
  log: () => void
}) {
  const [caret, setCaret] = useState(draft.line.length)
  const [isShut, setShut] = useState(true)
  const items = entry.kind === 'incident' && !isShut ? suggest(draft.line, caret, { services, people }) : []

  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    const isOffered = items.length > 0 && !(event.ctrlKey || event.metaKey)
    if (isOffered) return
    event.preventDefault()
    log()
  }

  const takeAhead = () => {
    const typed = takeTyped()
    if (typed === '') return
    const line = draft.line + typed
    change({ line })
    setCaret(line.length)
  }

  return (
    <Autocomplete.Root
      items={items}
      filter={null}
      autoHighlight="always"
      itemToStringValue={(item: Suggestion) => item.line}
      open={items.length > 0}
      onOpenChange={(open, { reason }) => {
        if (!open && reason !== 'item-press') setShut(true)
      }}
      value={draft.line}
      onValueChange={(line, { reason }) => {
        change({ line: line.replace(/[\r\n]+/g, ' ') })
        const at = field.current?.selectionStart ?? line.length
        setCaret(reason === 'item-press' ? -1 : at)
        setShut(reason === 'item-press')
      }}
    >
      <div className="grid border-b-2 border-accent pb-1.5">
        <Understood line={draft.line} tokens={entry.tokens} className={TYPE} />
        <Autocomplete.Input
          ref={field as RefObject<HTMLElement | null> as RefObject<HTMLInputElement | null>}
          render={asTextarea}
          spellCheck={false}
          autoCapitalize="none"
          enterKeyHint="send"
          onFocus={takeAhead}
          onKeyDown={press}
          onSelect={() => setCaret(field.current?.selectionStart ?? -1)}
          aria-label={entry.kind === 'hours' ? 'How long, and on what' : 'What happened'}
          aria-invalid={problem !== '' || undefined}
          aria-describedby="quick-log-problem quick-log-said"
          placeholder={entry.kind === 'hours' ? '45m triage INC-12' : 'Checkout 500s after deploy #checkout !1'}
          maxLength={1000}
          className={`${TYPE} resize-none overflow-hidden bg-transparent text-ink outline-none placeholder:text-ink-3`}
        />
      </div>
      <Autocomplete.Portal container={sheet}>
        <Autocomplete.Positioner sideOffset={4} align="start" collisionPadding={12} className="z-30">
          <Autocomplete.Popup className="floating max-h-64 w-[min(24rem,calc(100vw-40px))] overflow-y-auto p-1 text-ui">
            <Autocomplete.List aria-label="Ways to go on">
              {(item: Suggestion) => (
                <Autocomplete.Item
                  key={item.word}
                  value={item}
                  className="flex min-h-8 items-center gap-3 rounded-control px-3 py-1 outline-none data-highlighted:bg-hover coarse:min-h-11"
                >
                  <span className="min-w-0 truncate font-mono">{item.word}</span>
                  <span className="ml-auto min-w-0 truncate text-small text-ink-3">{item.hint}</span>
                </Autocomplete.Item>
              )}
            </Autocomplete.List>
          </Autocomplete.Popup>
        </Autocomplete.Positioner>
      </Autocomplete.Portal>
    </Autocomplete.Root>
  )
}

/** A long line wraps on a phone. A text area that offers something is still one: it may not be called a combobox. */
function asTextarea({ role: _, 'aria-expanded': __, ...field }: ComponentProps<'input'>) {
  return <textarea {...(field as ComponentProps<'textarea'>)} rows={1} />
}
