import { Dialog } from '@base-ui/react/dialog'
import clsx from 'clsx'
import type { ReactNode, RefObject } from 'react'

/** Lies over the page near its top; on a phone it comes from below, where the thumb and the keyboard are. */
export function TopSheet({
  title,
  className,
  close,
  first,
  children,
}: {
  /** For those who do not see it. */
  title: string
  className?: string
  close: () => void
  /** What the focus goes to. */
  first?: RefObject<HTMLElement | null>
  children: ReactNode
}) {
  return (
    <Dialog.Root open onOpenChange={(open) => !open && close()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-20 bg-scrim opacity-44 dark:opacity-64" />
        <Dialog.Popup
          {...(first && { initialFocus: first })}
          className={clsx(
            'floating fixed top-[clamp(1rem,11vh,6.5rem)] left-1/2 z-20 flex max-h-[calc(100dvh-2rem-clamp(1rem,11vh,6.5rem))] w-[calc(100vw-24px)] -translate-x-1/2 flex-col text-ui',
            'phone:inset-x-0 phone:top-auto phone:bottom-0 phone:max-h-[92dvh] phone:w-auto phone:translate-x-0 phone:rounded-b-none',
            className,
          )}
        >
          <Dialog.Title className="sr-only">{title}</Dialog.Title>
          {children}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
