import { ThemeMenu } from '@/components/shell/theme-menu'
import { longDay } from '@/lib/format-time'

/** What this is and how long it can be read: there is no way on from here. */
export function SharedHead({ name, organisation, lastDay }: { name: string; organisation: string; lastDay: string }) {
  return (
    <header className="border-b border-rule">
      <div className="page flex min-h-14 flex-wrap items-center gap-x-4 py-2">
        <span className="font-serif text-finding font-semibold tracking-[-0.02em]">{name}</span>
        <p className="text-small text-ink-3">
          {organisation}. Shared by Aftermerge, read-only, expires {longDay(lastDay)}.
        </p>
        <div className="ml-auto">
          <ThemeMenu />
        </div>
      </div>
    </header>
  )
}
