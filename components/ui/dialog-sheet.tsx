import { Dialog } from '@base-ui/react/dialog'
import { type ReactNode, useState } from 'react'
import { Button } from './button'
import { Icon } from './icon'

/** A form that lies over the page until it is sent or closed. */
export function DialogSheet({
  word,
  label,
  title,
  look = 'plain',
  children,
}: {
  word: string
  label?: string
  title: string
  look?: 'lead' | 'plain'
  children: (close: () => void) => ReactNode
}) {
  const [open, setOpen] = useState(false)

  return (
    <Dialog.Root open={open} onOpenChange={setOpen}>
      <Dialog.Trigger render={<Button look={look} aria-label={label} />}>{word}</Dialog.Trigger>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-20 bg-scrim opacity-44 dark:opacity-64" />
        <Dialog.Popup className="floating fixed top-1/2 left-1/2 z-20 max-h-[calc(100dvh-32px)] w-[min(34rem,calc(100vw-24px))] -translate-x-1/2 -translate-y-1/2 overflow-y-auto p-5 text-ui">
          <div className="flex items-baseline justify-between gap-6">
            <Dialog.Title className="font-serif text-finding font-medium">{title}</Dialog.Title>
            <Dialog.Close
              aria-label="Close"
              className="-mr-2 grid size-8 flex-none place-items-center text-ink-2 hover:text-ink coarse:size-11"
            >
              <Icon name="close" />
            </Dialog.Close>
          </div>
          {children(() => setOpen(false))}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
