import clsx from 'clsx'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { type FocusEvent, useEffect, useRef, useState } from 'react'
import { useKeys } from '@/components/keys/use-keys'
import { untilLetGo, useInHand } from '@/lib/query/in-hand'
import { Icon } from './icon'
import { Key } from './key'
import { goBack, isLatest, moreNow, type Shown, unsay, useSaid, wayBack } from './said'

const STAYS_MS = 8_000

const LOOSE = { hand: false, focus: false }

/**
 * What was done a moment ago, and the way back: over the foot of every page, for eight seconds, and while a hand or
 * the focus is on it. What went wrong stays until it is closed. It is there before it has anything to say, or nobody
 * who listens would hear the first of it.
 */
export function SaidShelf({ singleKeys }: { singleKeys: boolean }) {
  const items = useSaid()
  const [held, hold] = useState(LOOSE)
  const cameFrom = useRef<Element | null>(null)
  const more = moreNow()
  const at = usePathname()
  // What is still being sent stands on screen already, and is meant rather than what was done before it.
  const back = useInHand() ? () => void untilLetGo().then(() => wayBack(at)?.()) : wayBack(at)
  useKeys('What was just done', [
    { key: 'z', words: 'Undo', act: back },
    ...(more ? [{ key: more.key, words: more.name, act: more.act }] : []),
  ])
  // What goes from under a hand tells nobody that the hand left it.
  if (items.length === 0 && held !== LOOSE) hold(LOOSE)

  function focused({ relatedTarget, currentTarget }: FocusEvent<HTMLElement>) {
    if (!currentTarget.contains(relatedTarget)) cameFrom.current = relatedTarget
    hold((was) => ({ ...was, focus: true }))
  }
  function putFocusBack() {
    const back = cameFrom.current?.isConnected ? cameFrom.current : document.getElementById('main')
    if (held.focus && back instanceof HTMLElement) back.focus({ preventScroll: true })
  }

  const isHeld = held.hand || held.focus
  const each = (item: Shown) => <Item key={item.nth} {...{ item, isHeld, singleKeys }} onGone={putFocusBack} />
  return (
    <div
      onPointerEnter={() => hold((was) => ({ ...was, hand: true }))}
      onPointerLeave={() => hold((was) => ({ ...was, hand: false }))}
      onFocus={focused}
      onBlur={() => hold((was) => ({ ...was, focus: false }))}
      className="fixed right-4 bottom-4 in-[:has([data-foot])]:bottom-16 z-30 flex w-[min(26rem,calc(100vw-32px))] flex-col gap-2 phone:bottom-18 phone:in-[:has([data-foot])]:bottom-32 print:hidden"
    >
      <div role="alert" className="grid gap-2 empty:sr-only">
        {items.filter((item) => 'problem' in item).map(each)}
      </div>
      <div role="status" className="grid gap-2 empty:sr-only">
        {items.filter((item) => 'words' in item).map(each)}
      </div>
    </div>
  )
}

type Look = { item: Shown; isHeld: boolean; singleKeys: boolean; onGone: () => void }

function Item({ item, isHeld, singleKeys, onGone }: Look) {
  const isProblem = 'problem' in item
  const hasKey = singleKeys && isLatest(item)

  useEffect(() => {
    if (isHeld || isProblem) return
    const timer = setTimeout(() => unsay(item), STAYS_MS)
    return () => clearTimeout(timer)
  }, [item, isHeld, isProblem])

  return (
    <div
      className={clsx(
        'floating flex items-center gap-4 py-2 pr-2 pl-4 text-ui',
        isProblem && 'border-l-[3px] border-signal',
      )}
    >
      <p className="min-w-0 flex-1 py-1 wrap-anywhere">
        {isProblem ? item.problem : item.words}{' '}
        {item.link && (
          <Link href={item.link.href} className="pick" onClick={() => unsay(item)}>
            {item.link.name}
          </Link>
        )}
      </p>
      {item.more && isLatest(item) && (
        <button
          type="button"
          className="pick coarse:py-3"
          onClick={item.more.act}
          {...(singleKeys && { 'aria-keyshortcuts': item.more.key.toUpperCase() })}
        >
          {item.more.name}
          {singleKeys && <Key>{item.more.key.toUpperCase()}</Key>}
        </button>
      )}
      {'undo' in item && item.undo && (
        <button
          type="button"
          className="pick coarse:py-3"
          onClick={() => {
            onGone()
            goBack(item)
          }}
          {...(hasKey && { 'aria-keyshortcuts': 'Z' })}
        >
          Undo{hasKey && <Key>Z</Key>}
        </button>
      )}
      <button
        type="button"
        aria-label="Close"
        onClick={() => {
          onGone()
          unsay(item)
        }}
        className="grid size-8 flex-none place-items-center text-ink-2 hover:text-ink coarse:size-11"
      >
        <Icon name="close" />
      </button>
    </div>
  )
}
