import { Dialog } from '@base-ui/react/dialog'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { type KeyboardEvent, useRef, useState } from 'react'
import { closeOverlay, type Overlay } from '@/components/shell/overlay'
import type { Whose } from '@/components/shell/overlays'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { Key } from '@/components/ui/key'
import { TopSheet } from '@/components/ui/top-sheet'
import { Alike } from './alike'
import { LineField } from './line-field'
import { MoreFields } from './more-fields'
import { useDraft } from './use-draft'
import { useLog } from './use-log'
import { WillBeLogged } from './will-be-logged'

/** One line to write an incident or hours down with. Nothing but a title, or a duration, is asked for. */
export function QuickLog({ whose, given }: { whose: Whose; given: Overlay }) {
  const drafting = useDraft(whose, given)
  const { draft, change, entry, isKept } = drafting
  const { log, isBusy, problem, clear } = useLog(whose, drafting)
  const [isMore, setMore] = useState(draft.summary !== '')
  const field = useRef<HTMLTextAreaElement>(null)
  const sheet = useRef<HTMLDivElement>(null)
  const router = useRouter()

  const tell = () => {
    field.current?.focus()
    void log()
  }
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.defaultPrevented) {
      event.preventDefault()
      tell()
    }
    const alike = event.altKey && /^Digit[1-3]$/.test(event.code) ? Number(event.code.slice(-1)) : 0
    const link = alike && sheet.current?.querySelector<HTMLAnchorElement>(`[aria-keyshortcuts="Alt+${alike}"]`)
    if (!link) return
    event.preventDefault()
    closeOverlay()
    router.push(link.pathname)
  }

  return (
    <TopSheet title="Log an incident or hours" close={closeOverlay} first={field} className="max-w-[50rem]">
      <div ref={sheet} className="flex min-h-0 flex-col" onKeyDown={press}>
        <div className="flex h-12 flex-none items-center gap-5 border-b border-rule px-6 phone:px-5">
          <div role="group" aria-label="What to log" className="flex gap-5 self-stretch">
            {(['incident', 'hours'] as const).map((kind) => (
              <button
                key={kind}
                type="button"
                aria-pressed={entry.kind === kind}
                onClick={() => {
                  change({ as: kind })
                  clear()
                  field.current?.focus()
                }}
                className="-mb-px border-y-2 border-transparent text-ink-2 hover:text-ink aria-pressed:border-b-ink aria-pressed:font-medium aria-pressed:text-ink coarse:min-w-11"
              >
                {kind === 'incident' ? 'Incident' : 'Hours'}
              </button>
            ))}
          </div>
          <p role="status" className="ml-auto text-small text-ink-3">
            {isKept && 'Draft kept'}
          </p>
          <Dialog.Close
            aria-label="Close"
            className="flex h-8 flex-none items-center text-ink-3 hover:text-ink coarse:-mr-3 coarse:size-11 coarse:justify-center"
          >
            <span className="coarse:hidden">
              <Key>Esc</Key>
            </span>
            <span className="hidden coarse:inline">
              <Icon name="close" />
            </span>
          </Dialog.Close>
        </div>
        <div className="min-h-0 overflow-y-auto px-6 pt-3 phone:px-5 phone:pt-5">
          <LineField drafting={drafting} field={field} sheet={sheet} problem={problem} log={tell} />
          <p id="quick-log-problem" role="alert" className="mt-2 text-signal empty:hidden">
            {problem}
          </p>
          <WillBeLogged drafting={drafting} />
          {isMore && entry.kind === 'incident' && <MoreFields drafting={drafting} entry={entry} />}
          {entry.kind === 'incident' && <Alike entry={entry} now={drafting.now} />}
        </div>
        <div className="flex flex-none items-center gap-4 rounded-b-overlay border-t border-rule bg-desk px-6 py-3.5 text-small text-ink-3 phone:flex-wrap phone:rounded-none phone:px-5 phone:pb-5">
          <Button
            look="lead"
            className="text-ui phone:h-11 phone:flex-[1_0_100%]"
            onClick={tell}
            aria-disabled={isBusy || undefined}
          >
            {isBusy ? 'Logging' : 'Log it'}
            <Key>Enter</Key>
          </Button>
          {entry.kind === 'incident' && (
            <button type="button" className="act coarse:py-3" aria-expanded={isMore} onClick={() => setMore(!isMore)}>
              {isMore ? 'Fewer fields' : 'More fields'}
            </button>
          )}
          <Link href="/incidents/new" className="act ml-auto coarse:py-3" onClick={closeOverlay} prefetch={false}>
            Other ways in
          </Link>
        </div>
      </div>
    </TopSheet>
  )
}
