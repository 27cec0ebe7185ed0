import { Menu } from '@base-ui/react/menu'
import Link from 'next/link'
import { useState } from 'react'
import { useOpen } from '@/components/ui/use-open'
import { initials } from '@/lib/members/initials'
import { signOut } from './sign-out'

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
  const [open, setOpen] = useOpen(isOpen)
  const [isStillIn, setStillIn] = useState(false)
  const leave = () => void signOut().catch(() => setStillIn(true))

  return (
    <Menu.Root open={open} onOpenChange={setOpen}>
      <Menu.Trigger ref={takeOver} aria-label={label} className={look}>
        {initials(name)}
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner sideOffset={6} align="end" collisionPadding={8} className="z-20">
          <Menu.Popup className="floating w-56 p-1 text-ui">
            <Menu.Group>
              <Menu.GroupLabel className="mb-1 border-b border-rule px-3 py-2">
                <span className="block truncate font-medium">{name}</span>
                <span className="block text-small text-ink-3">{role}</span>
              </Menu.GroupLabel>
              <Menu.Item render={<Link href="/settings/profile" />} className={ITEM}>
                Settings
              </Menu.Item>
              <Menu.Item closeOnClick={false} onClick={leave} className={ITEM}>
                {isStillIn ? 'You are still signed in: try again' : 'Sign out'}
              </Menu.Item>
            </Menu.Group>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  )
}
