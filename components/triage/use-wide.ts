import { useSyncExternalStore } from 'react'

const NARROW = 'screen and (max-width: 64rem)'

/** Whether a preview has room beside the queue. The server takes it that it has. */
export function useWide(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const media = window.matchMedia(NARROW)
      media.addEventListener('change', changed)
      return () => media.removeEventListener('change', changed)
    },
    () => !window.matchMedia(NARROW).matches,
    () => true,
  )
}
