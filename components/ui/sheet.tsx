import { Dialog } from '@base-ui/react/dialog'
import type { ReactNode } from 'react'
import { Icon } from './icon'

/** A sheet over the page, for as long as it is drawn. */
export function Sheet({
  title,
  width = 'w-[min(34rem,calc(100vw-24px))]',
  onClose,
  children,
}: {
  title: string
  width?: string
  onClose: () => void
  children: ReactNode
}) {
  return (
    <Dialog.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-20 bg-scrim opacity-44 dark:opacity-64" />
        <Dialog.Popup
          className={`floating fixed top-1/2 left-1/2 z-20 max-h-[calc(100dvh-32px)] -translate-x-1/2 -translate-y-1/2 overflow-y-auto p-5 text-ui ${width}`}
        >
          <div className="flex items-baseline justify-between gap-6">
            <Dialog.Title className="font-serif text-finding font-medium">{title}</Dialog.Title>
            <Dialog.Close
              aria-label="Close"
              className="-mr-2 grid size-8 flex-none place-items-center text-ink-2 hover:text-ink coarse:size-11"
            >
              <Icon name="close" />
            </Dialog.Close>
          </div>
          {children}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
