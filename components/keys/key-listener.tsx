import { useRouter } from 'next/navigation'
import { useEffect, useRef, useSyncExternalStore } from 'react'
import { useHotkeys } from 'react-hotkeys-hook'
import { pressAgain } from '@/components/shell/early-keys'
import { everywhere, GO_TO } from './everywhere'
import { heldKeys, keyUse, takenKeys, watchKeys } from './held-keys'

const WAIT_MS = 1_000
const WRITTEN_IN = 'input:not([type=checkbox]), textarea, select, [role=radio], [role=slider], [contenteditable]'

/**
 * Hears every single key that something takes. The library's own sequences heed neither `ignoreEventWhen` nor keys
 * held beside, so that G and its letter are keys like the others here.
 */
export function KeyListener({ mayLog }: { mayLog: boolean }) {
  const router = useRouter()
  const asked = useRef(-Infinity)
  const said = useSyncExternalStore(watchKeys, takenKeys, takenKeys)
  const { uses } = everywhere(mayLog)
  const taken = new Set(['g', ...GO_TO.map(({ key }) => key), ...[...heldKeys(), { uses }].flatMap(keysOf)])

  useHotkeys(
    [...taken].flatMap(written),
    (event) => {
      const key = keyOf(event)
      const page = event.timeStamp - asked.current < WAIT_MS && GO_TO.find((each) => each.key === key)
      asked.current = key === 'g' ? event.timeStamp : -Infinity
      const use = keyUse(key) ?? uses.find((each) => each.key === key)
      const act = page ? () => router.push(page.href) : use?.act
      if (!act || (event.repeat && !use?.repeats)) return
      event.preventDefault()
      act()
    },
    { useKey: true, delimiter: ' ', enableOnFormTags: true, ignoreEventWhen: isMeantOtherwise },
  )
  useEffect(() => {
    const { uses } = everywhere(mayLog)
    const isTaken = (key: string) => !!(keyUse(key) ?? uses.find((use) => use.key === key))?.act
    // Not within an effect: there React cannot wake the part of the page that the key is for, and drops the event.
    const timer = setTimeout(() => pressAgain(isTaken, heldKeys().length > 0))
    return () => clearTimeout(timer)
  }, [said, mayLog])
  return null
}

const keysOf = ({ uses }: { uses: readonly { key: string }[] }) => uses.map(({ key }) => key)

/** A sign may need Shift on one keyboard and none on another. */
const written = (key: string) => (/[a-z0-9]/.test(key) ? [key] : [key, `shift+${key}`])

function keyOf({ key, shiftKey }: KeyboardEvent): string {
  const name = key.toLowerCase()
  return shiftKey && /^[a-z]$/.test(name) ? `shift+${name}` : name
}

/** Fields that are written in, and what is open, take their own keys. A checkbox takes no letter. */
function isMeantOtherwise({ target, defaultPrevented, isComposing }: KeyboardEvent): boolean {
  if (defaultPrevented || isComposing) return true
  return (
    target instanceof Element &&
    target.closest(`${WRITTEN_IN}, [role=listbox], [role=menu], [role=combobox], [role=dialog], [role=alertdialog]`) !==
      null
  )
}
