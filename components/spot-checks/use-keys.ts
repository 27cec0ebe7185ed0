import { useEffect, useRef } from 'react'
import { isTyped } from '@/components/shell/is-typed'

/** Single keys, unless something is being typed. The newest handler is the one that is called. */
export function useKeys(isOn: boolean, press: (key: string) => void) {
  const latest = useRef(press)
  useEffect(() => void (latest.current = press))

  useEffect(() => {
    if (!isOn) return
    const listen = (event: KeyboardEvent) => {
      if (!isTyped(event) && !event.repeat) latest.current(event.key.toLowerCase())
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [isOn])
}
