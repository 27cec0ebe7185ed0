import { Select } from '@base-ui/react/select'
import { type ReactNode, useRef } from 'react'
import { Icon } from './icon'
import type { Option } from './pick'
import { useOpen } from './use-open'

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
  const [open, setOpen] = useOpen(isOpen)
  const trigger = useRef<HTMLElement>(null)

  return (
    <Select.Root
      items={[...options]}
      value={value}
      open={open}
      onOpenChange={setOpen}
      // Where options come and go, a value is also put back by itself: only what somebody picks is picked.
      onValueChange={(picked, { reason }) => picked !== null && reason === 'item-press' && onPick(picked)}
    >
      <Select.Trigger
        ref={(element) => {
          trigger.current = element
          takeOver(element)
        }}
        aria-label={name}
        className={look}
      >
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
          <Select.Popup
            finalFocus={() => !wasByKey(trigger.current)}
            className="floating max-h-[min(24rem,var(--available-height))] overflow-y-auto p-1 text-ui"
          >
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

/** A menu that a key of the page opened gives the page its keys back. */
function wasByKey(trigger: HTMLElement | null): boolean {
  const part = trigger?.closest('[data-by-key]')
  part?.removeAttribute('data-by-key')
  return part instanceof Element
}

function Item({ option }: { option: Option<string> }) {
  return (
    <Select.Item
      value={option.value}
      disabled={option.disabled ?? false}
      className="grid min-h-8 grid-cols-[1fr_14px] items-center gap-x-4 rounded-control px-3 py-1 outline-none data-highlighted:bg-hover data-disabled:cursor-default data-disabled:text-ink-3 data-selected:font-medium coarse:min-h-11"
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
