import { type FocusEvent, type KeyboardEvent, useState } from 'react'

export type Wanted = 'no' | 'near' | 'open'

const OPENS = new Set(['ArrowDown', 'ArrowUp'])

/**
 * What opens is loaded when a hand or the focus comes near its trigger, so that the first page need not carry it.
 * `focused` says whether the trigger that replaces this one has to take the focus over.
 */
export function useWanted() {
  const [wanted, setWanted] = useState<Wanted>('no')
  const [focused, setFocused] = useState(false)
  const near = () => setWanted((before) => (before === 'no' ? 'near' : before))

  const trigger = {
    onPointerEnter: near,
    onFocus: (event: FocusEvent) => {
      setFocused(event.currentTarget === document.activeElement)
      near()
    },
    onBlur: () => setFocused(false),
    // A pressed trigger is replaced before the hand lets go of it, and then no click would come.
    onPointerDown: () => setWanted('open'),
    onClick: () => setWanted('open'),
    onKeyDown: (event: KeyboardEvent) => {
      if (!OPENS.has(event.key)) return
      event.preventDefault()
      setWanted('open')
    },
  }

  return { wanted, focused, trigger }
}
