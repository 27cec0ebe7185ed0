import { Menu } from '@base-ui/react/menu'
import Link from 'next/link'
import { useState } from 'react'
import { initials } from '@/lib/members/initials'
import { send } from '@/lib/query/send'

const ITEM =
  'flex min-h-8 w-full items-center rounded-control px-3 py-1 text-left outline-none data-highlighted:bg-hover coarse:min-h-11'

export function AccountMenu({
  name,
  role,
  label,
  look,
  isOpen,
  takeOver,
}: {
  name: string
  role: string
  label: string
  look: string
  isOpen: boolean
  takeOver: (element: HTMLElement | null) => void
}) {
  const [open, setOpen] = useState(isOpen)
  const [problem, setProblem] = useState('')
  const signOut = () =>
    void send('DELETE', '/session').then(
      () => location.assign('/sign-in'),
      (error: Error) => setProblem(`You are still signed in: ${error.message}`),
    )

  return (
    <Menu.Root open={open} onOpenChange={setOpen}>
      <Menu.Trigger ref={takeOver} aria-label={label} className={look}>
        {initials(name)}
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner sideOffset={6} align="end" collisionPadding={8} className="z-20">
          <Menu.Popup className="floating w-56 p-1 text-ui">
            <div className="border-b border-rule px-3 py-2">
              <p className="truncate font-medium">{name}</p>
              <p className="text-small text-ink-3">{role}</p>
            </div>
            <Menu.Item render={<Link href="/settings/profile" />} className={`${ITEM} mt-1`}>
              Settings
            </Menu.Item>
            <Menu.Item closeOnClick={false} onClick={signOut} className={ITEM}>
              Sign out
            </Menu.Item>
            <p role="alert" className="px-3 py-1 text-small text-signal empty:sr-only">
              {problem}
            </p>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  )
}
