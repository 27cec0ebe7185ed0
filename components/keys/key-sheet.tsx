import { Dialog } from '@base-ui/react/dialog'
import Link from 'next/link'
import { useSyncExternalStore } from 'react'
import { closeOverlay } from '@/components/shell/overlay'
import { Icon } from '@/components/ui/icon'
import { TopSheet } from '@/components/ui/top-sheet'
import { opening } from '@/lib/format'
import { everywhere, GO_TO } from './everywhere'
import { heldKeys, type KeysOf, takenKeys, watchKeys } from './held-keys'

const PALETTE = { key: 'Ctrl K', words: 'Search, go anywhere, do anything', act: undefined }
const PAGES = GO_TO.map(({ key, name }) => ({ key: `g ${key}`, words: name, act: undefined }))

/** What every key does on the page that one is on. */
export function KeySheet({ singleKeys, mayLog }: { singleKeys: boolean; mayLog: boolean }) {
  useSyncExternalStore(watchKeys, takenKeys, takenKeys)
  const here = heldKeys().map(({ of, uses }) => ({ of, uses: uses.filter(({ act }) => act) }))
  const { of, uses } = everywhere(mayLog)

  return (
    <TopSheet title="Keys" close={closeOverlay} className="max-w-[44rem]">
      <div className="flex items-baseline justify-between gap-6 px-6 pt-4">
        <p aria-hidden="true" className="font-serif text-finding font-medium">
          Keys
        </p>
        <Dialog.Close
          aria-label="Close"
          className="-mr-2 grid size-8 flex-none place-items-center text-ink-2 hover:text-ink coarse:size-11"
        >
          <Icon name="close" />
        </Dialog.Close>
      </div>
      <div className="grid grid-cols-2 gap-x-10 gap-y-6 overflow-y-auto px-6 pt-3 pb-6 phone:grid-cols-1">
        {singleKeys && here.filter((part) => part.uses.length > 0).map((part) => <Part key={part.of} part={part} />)}
        <Part part={{ of, uses: [PALETTE, ...(singleKeys ? uses.filter(({ act }) => act) : [])] }} />
        {singleKeys && <Part part={{ of: 'Go to', uses: PAGES }} />}
      </div>
      <p className="rounded-b-overlay border-t border-rule bg-desk px-6 py-3 phone:rounded-none text-small text-pretty text-ink-3">
        {singleKeys
          ? 'In a field they are letters. Whoever dictates or presses keys by accident can switch single keys off in the '
          : 'Single keys are switched off in your '}
        <Link href="/settings/profile" className="act" onClick={closeOverlay}>
          profile
        </Link>
        .
      </p>
    </TopSheet>
  )
}

function Part({ part: { of, uses } }: { part: KeysOf }) {
  return (
    <section aria-label={of}>
      <h3 className="border-b border-rule-strong pb-1.5 font-semibold">{of}</h3>
      <dl>
        {uses.map(({ key, words }) => (
          <div key={key} className="flex items-baseline justify-between gap-4 border-b border-rule py-1.5">
            <dt className="order-2 flex flex-none gap-1">
              {key.split(/[ +]/).map((one) => (
                <kbd key={one} className="rounded-mark border border-control px-1.5 font-sans text-small text-ink-2">
                  {opening(one)}
                </kbd>
              ))}
            </dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
