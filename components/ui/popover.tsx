'use client'

import { Popover as Base } from '@base-ui/react/popover'
import type { ReactNode } from 'react'
import { Icon } from './icon'

/** A word that opens a sheet beside it. */
export function Popover({
  word,
  label,
  look,
  title,
  children,
  open,
  onOpenChange,
}: {
  word: ReactNode
  label?: string
  look: string
  title: string
  children: ReactNode
  open?: boolean
  onOpenChange?: (open: boolean) => void
}) {
  return (
    <Base.Root open={open} onOpenChange={onOpenChange}>
      <Base.Trigger aria-label={label} className={look}>
        {word}
      </Base.Trigger>
      <Base.Portal>
        <Base.Positioner sideOffset={6} align="start" collisionPadding={12} className="z-20">
          <Base.Popup className="floating max-h-(--available-height) max-w-[min(30rem,calc(100vw-24px))] overflow-y-auto px-5 pt-4 pb-5 text-ui">
            <div className="flex items-baseline justify-between gap-6">
              <Base.Title className="font-serif text-finding font-medium">{title}</Base.Title>
              <Base.Close
                aria-label="Close"
                className="-mr-2 grid size-8 flex-none place-items-center text-ink-2 hover:text-ink coarse:size-11"
              >
                <Icon name="close" />
              </Base.Close>
            </div>
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
