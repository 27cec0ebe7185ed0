'use client'

import { useTheme } from 'next-themes'
import { Pick } from '@/components/ui/pick'
import { Icon } from '@/components/ui/icon'
import { useAwake } from '@/lib/query/use-awake'

const THEMES = [
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
  { value: 'system', label: 'As the system' },
]

/** The server cannot know the theme, so until the browser has said it the menu keeps its place and stays empty. */
export function ThemeMenu() {
  const { theme, setTheme } = useTheme()
  const known = useAwake()

  return (
    <div className="-mr-2 size-8 flex-none coarse:size-11" data-paper="none">
      {known && (
        <Pick label="Theme" options={THEMES} value={theme ?? 'system'} onPick={setTheme} word={<Icon name="theme" />} />
      )}
    </div>
  )
}
