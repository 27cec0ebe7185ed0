import { Command } from 'cmdk'
import type { ReactNode } from 'react'

export const ITEM =
  'flex min-h-9 cursor-pointer items-center gap-3 rounded-control px-3 py-1 data-[selected=true]:bg-hover coarse:min-h-11 forced-colors:data-[selected=true]:outline-2'

export function PaletteItem({
  id,
  keys,
  act,
  children,
}: {
  /** What tells it from others of the same name. */
  id: string
  keys?: string | undefined
  act: () => void
  children: ReactNode
}) {
  return (
    <Command.Item value={id} onSelect={act} className={ITEM}>
      <span className="flex-1">{children}</span>
      {keys?.split(' ').map((key) => (
        <kbd
          key={key}
          aria-hidden="true"
          className="rounded-mark border border-control px-1 font-sans text-micro text-ink-3 coarse:hidden"
        >
          {key}
        </kbd>
      ))}
    </Command.Item>
  )
}
