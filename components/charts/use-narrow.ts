import { useSyncExternalStore } from 'react'

const NARROW = 'screen and (max-width: 45rem)'

/** Whether labels have no room beside a chart. */
export function useNarrow(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const media = window.matchMedia(NARROW)
      media.addEventListener('change', changed)
      return () => media.removeEventListener('change', changed)
    },
    () => window.matchMedia(NARROW).matches,
    () => false,
  )
}
