import { type KeyboardEvent, startTransition, useCallback, useRef, useState } from 'react'

export type Wanted = 'no' | 'near' | 'open'

const OPENS = new Set(['ArrowDown', 'ArrowUp'])

/**
 * What opens is loaded when a hand or the focus comes near its trigger, so that the first page need not carry it. Until
 * it is there the plain trigger stays; the one that replaces it is handed the focus.
 */
export function useWanted() {
  const [wanted, setWanted] = useState<Wanted>('no')
  const hasFocus = useRef(false)
  const near = () => startTransition(() => setWanted((before) => (before === 'no' ? 'near' : before)))
  const open = () => startTransition(() => setWanted('open'))

  const trigger = {
    onPointerEnter: near,
    // A pressed trigger is replaced before the hand lets go of it, and then no click would come.
    onPointerDown: open,
    onClick: open,
    onFocus: () => {
      hasFocus.current = true
      near()
    },
    onBlur: () => {
      hasFocus.current = false
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (!OPENS.has(event.key)) return
      event.preventDefault()
      open()
    },
  }

  const takeOver = useCallback((element: HTMLElement | null) => {
    if (!element || !hasFocus.current) return
    hasFocus.current = false
    element.focus({ preventScroll: true })
  }, [])

  return { wanted, takeOver, trigger }
}
