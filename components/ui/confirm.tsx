import { AlertDialog } from '@base-ui/react/alert-dialog'
import { type ReactNode, useState } from 'react'
import { Button } from './button'

/** For what cannot be taken back: a button that asks once more before it acts. */
export function Confirm({
  word,
  label,
  title,
  children,
  act,
}: {
  word: string
  label: string
  title: string
  children: ReactNode
  act: () => void
}) {
  const [open, setOpen] = useState(false)

  return (
    <AlertDialog.Root open={open} onOpenChange={setOpen}>
      <AlertDialog.Trigger render={<Button aria-label={label} />}>{word}</AlertDialog.Trigger>
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className="fixed inset-0 z-20 bg-scrim opacity-44 dark:opacity-64" />
        <AlertDialog.Popup className="floating fixed top-1/2 left-1/2 z-20 w-[min(26rem,calc(100vw-32px))] -translate-x-1/2 -translate-y-1/2 p-5 text-ui">
          <AlertDialog.Title className="font-serif text-finding font-medium">{title}</AlertDialog.Title>
          <AlertDialog.Description className="mt-2 text-pretty text-ink-2">{children}</AlertDialog.Description>
          <div className="mt-5 flex justify-end gap-3">
            <AlertDialog.Close render={<Button />}>Keep it</AlertDialog.Close>
            <Button
              look="grave"
              onClick={() => {
                setOpen(false)
                act()
              }}
            >
              {word}
            </Button>
          </div>
        </AlertDialog.Popup>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  )
}
