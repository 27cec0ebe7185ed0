import { useEffect, useEffectEvent } from 'react'
import { isTyped } from './is-typed'

/** Single keys of a page, for whoever has them on. A key that is held is pressed once. */
export function useKeys(isOn: boolean, keys: Record<string, (() => void) | undefined>) {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const act = keys[event.key.toLowerCase()]
    if (!act || event.repeat || isTyped(event)) return
    event.preventDefault()
    act()
  })

  useEffect(() => {
    if (!isOn) return
    const listen = (event: KeyboardEvent) => press(event)
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [isOn])
}
