'use client'

import { Select } from '@base-ui/react/select'
import clsx from 'clsx'
import { Icon } from './icon'

export type Option<Value extends string> = { value: Value; label: string; short?: string; hint?: string }

/** A word of a sentence that can be exchanged for another. `label` names it for those who do not see the sentence. */
export function Pick<Value extends string>({
  label,
  options,
  value,
  onPick,
  quiet = false,
}: {
  label: string
  options: readonly Option<Value>[]
  value: Value
  onPick: (value: Value) => void
  quiet?: boolean
}) {
  const chosen = options.find((option) => option.value === value)

  return (
    <Select.Root items={[...options]} value={value} onValueChange={(picked) => picked !== null && onPick(picked)}>
      <Select.Trigger
        aria-label={`${label}: ${chosen?.label ?? value}`}
        className={clsx('inline', quiet ? 'act' : 'pick', 'coarse:py-2')}
      >
        <span className={clsx(chosen?.short && 'phone:hidden')}>{chosen?.label ?? value}</span>
        {chosen?.short && <span className="hidden phone:inline">{chosen.short}</span>}
      </Select.Trigger>
      <Select.Portal>
        <Select.Positioner sideOffset={6} align="start" alignItemWithTrigger={false} className="z-20">
          <Select.Popup className="floating max-h-[min(24rem,var(--available-height))] overflow-y-auto p-1 text-ui">
            <Select.List>
              {options.map((option) => (
                <Select.Item
                  key={option.value}
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
              ))}
            </Select.List>
          </Select.Popup>
        </Select.Positioner>
      </Select.Portal>
    </Select.Root>
  )
}
