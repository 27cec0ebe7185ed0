'use client'

import { Select } from '@base-ui/react/select'
import clsx from 'clsx'
import type { ReactNode } from 'react'
import { Icon } from './icon'

export type Option<Value extends string> = { value: Value; label: string; short?: string; hint?: string }

/** A word of a sentence that can be exchanged for another. `label` names it for those who do not see the sentence; `word` stands in where a sign says it. */
export function Pick<Value extends string>({
  label,
  options,
  value,
  onPick,
  word,
}: {
  label: string
  options: readonly Option<Value>[]
  value: Value
  onPick: (value: Value) => void
  word?: ReactNode
}) {
  const chosen = options.find((option) => option.value === value)

  return (
    <Select.Root items={[...options]} value={value} onValueChange={(picked) => picked !== null && onPick(picked)}>
      <Select.Trigger
        aria-label={`${label}: ${chosen?.label ?? value}`}
        className={word ? 'grid size-full place-items-center text-ink-2 hover:text-ink' : 'pick inline coarse:py-1.5'}
      >
        {word ?? <Chosen option={chosen} value={value} />}
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

/** On a phone a word may be shorter. */
function Chosen({ option, value }: { option: Option<string> | undefined; value: string }) {
  return (
    <>
      <span className={clsx(option?.short && 'phone:hidden')}>{option?.label ?? value}</span>
      {option?.short && <span className="hidden phone:inline">{option.short}</span>}
    </>
  )
}
