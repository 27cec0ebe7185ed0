import { useState } from 'react'

/**
 * Whether what was loaded on demand is open. It may be asked for before it is loaded, or in the moment in which it takes
 * the place of its plain trigger: both open it.
 */
export function useOpen(isAsked: boolean) {
  const [isOpen, setOpen] = useState(isAsked)
  const [wasAsked, setWasAsked] = useState(isAsked)
  if (isAsked && !wasAsked) {
    setWasAsked(true)
    setOpen(true)
  }
  return [isOpen, setOpen] as const
}
