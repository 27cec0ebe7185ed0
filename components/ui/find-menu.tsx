import { Combobox } from '@base-ui/react/combobox'
import type { ReactNode } from 'react'
import { Icon } from './icon'
import type { Option } from './pick'
import { INPUT } from './text-field'
import { useOpen } from './use-open'

export function FindMenu({
  name,
  label,
  look,
  options,
  value,
  onPick,
  isOpen,
  takeOver,
  children,
}: {
  name: string
  label: string
  look: string
  options: readonly Option<string>[]
  value: string
  onPick: (value: string) => void
  isOpen: boolean
  takeOver: (element: HTMLElement | null) => void
  children: ReactNode
}) {
  const [open, setOpen] = useOpen(isOpen)

  return (
    <Combobox.Root<Option<string>>
      items={[...options]}
      value={options.find((option) => option.value === value) ?? null}
      isItemEqualToValue={(one, other) => one.value === other.value}
      open={open}
      onOpenChange={setOpen}
      onValueChange={(picked) => picked && onPick(picked.value)}
    >
      <Combobox.Trigger ref={takeOver} aria-label={name} className={look}>
        {children}
      </Combobox.Trigger>
      <Combobox.Portal>
        <Combobox.Positioner sideOffset={6} align="start" collisionPadding={8} className="z-20">
          <Combobox.Popup aria-label={label} className="floating w-[min(20rem,calc(100vw-24px))] p-1 text-ui">
            <Combobox.Input aria-label={`Find: ${label}`} placeholder="Type to find" className={`${INPUT} mb-1`} />
            <Combobox.Empty>
              <p className="px-3 py-2 text-ink-2 empty:hidden">Nothing of that name.</p>
            </Combobox.Empty>
            <Combobox.List className="max-h-[min(20rem,calc(var(--available-height)-3rem))] overflow-y-auto">
              {(option: Option<string>) => (
                <Combobox.Item
                  key={option.value}
                  value={option}
                  className="grid min-h-8 grid-cols-[1fr_14px] items-center gap-x-4 rounded-control px-3 py-1 outline-none data-highlighted:bg-hover data-selected:font-medium coarse:min-h-11"
                >
                  <span className="min-w-0 break-words">
                    {option.label}
                    {option.hint && <span className="block text-small font-normal text-ink-3">{option.hint}</span>}
                  </span>
                  <Combobox.ItemIndicator>
                    <Icon name="check" />
                  </Combobox.ItemIndicator>
                </Combobox.Item>
              )}
            </Combobox.List>
          </Combobox.Popup>
        </Combobox.Positioner>
      </Combobox.Portal>
    </Combobox.Root>
  )
}
