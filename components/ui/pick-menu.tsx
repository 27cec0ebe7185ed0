import { Select } from '@base-ui/react/select'
import { type ReactNode, useState } from 'react'
import { Icon } from './icon'
import type { Option } from './pick'

export function PickMenu({
  name,
  look,
  options,
  value,
  onPick,
  isOpen,
  takeOver,
  children,
}: {
  name: string
  look: string
  options: readonly Option<string>[]
  value: string
  onPick: (value: string) => void
  isOpen: boolean
  takeOver: (element: HTMLElement | null) => void
  children: ReactNode
}) {
  const [open, setOpen] = useState(isOpen)

  return (
    <Select.Root
      items={[...options]}
      value={value}
      open={open}
      onOpenChange={setOpen}
      onValueChange={(picked) => picked !== null && onPick(picked)}
    >
      <Select.Trigger ref={takeOver} aria-label={name} className={look}>
        {children}
      </Select.Trigger>
      <Select.Portal>
        <Select.Positioner
          sideOffset={6}
          align="start"
          alignItemWithTrigger={false}
          collisionPadding={8}
          className="z-20"
        >
          <Select.Popup className="floating max-h-[min(24rem,var(--available-height))] overflow-y-auto p-1 text-ui">
            <Select.List>
              {options.map((option) => (
                <Item key={option.value} option={option} />
              ))}
            </Select.List>
          </Select.Popup>
        </Select.Positioner>
      </Select.Portal>
    </Select.Root>
  )
}

function Item({ option }: { option: Option<string> }) {
  return (
    <Select.Item
      value={option.value}
      className="grid min-h-8 grid-cols-[1fr_14px] items-center gap-x-4 rounded-control px-3 py-1 outline-none data-highlighted:bg-hover data-selected:font-medium coarse:min-h-11"
    >
      <span>
        <Select.ItemText>{option.label}</Select.ItemText>
        {option.hint && <span className="block text-small font-normal text-ink-3">{option.hint}</span>}
      </span>
      <Select.ItemIndicator>
        <Icon name="check" />
      </Select.ItemIndicator>
    </Select.Item>
  )
}
