import { Popover } from '@base-ui/react/popover'
import type { ReactNode } from 'react'
import { Icon } from './icon'
import { useOpen } from './use-open'

export function PopoverSheet({
  word,
  label,
  look,
  title,
  isOpen,
  takeOver,
  children,
}: {
  word: ReactNode
  label: string
  look: string
  title: string
  isOpen: boolean
  takeOver: (element: HTMLElement | null) => void
  children: (close: () => void) => ReactNode
}) {
  const [open, setOpen] = useOpen(isOpen)

  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger ref={takeOver} aria-label={label} className={look}>
        {word}
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner sideOffset={6} align="start" collisionPadding={12} className="z-20">
          <Popover.Popup className="floating max-h-(--available-height) max-w-[min(30rem,calc(100vw-24px))] overflow-y-auto px-5 pt-4 pb-5 text-ui">
            <div className="flex items-baseline justify-between gap-6">
              <Popover.Title className="font-serif text-finding font-medium">{title}</Popover.Title>
              <Popover.Close
                aria-label="Close"
                className="-mr-2 grid size-8 flex-none place-items-center text-ink-2 hover:text-ink coarse:size-11"
              >
                <Icon name="close" />
              </Popover.Close>
            </div>
            {children(() => setOpen(false))}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  )
}
