import clsx from 'clsx'
import type { AgendaItem } from '@/lib/weekly-review/agenda'
import { partId } from './part'

/** What the meeting goes through, with what each item wants. */
export function Agenda({ items, words }: { items: AgendaItem[]; words: string }) {
  return (
    <nav aria-label="Agenda" data-paper="none" className="self-start stacked:mb-6">
      <ol className="border-t-[1.5px] border-ink stacked:flex stacked:flex-wrap stacked:gap-x-5 stacked:border-t-0">
        {items.map(({ id, name, state, wants }, at) => (
          <li key={id} className="border-b border-rule stacked:border-b-0">
            <a
              href={`#${partId(id)}`}
              className="grid grid-cols-[1.25rem_minmax(0,1fr)_auto] items-baseline gap-2 py-2 text-ink-2 hover:text-ink stacked:flex coarse:py-2.5"
            >
              <span className="font-mono text-small text-ink-3">{at + 1}</span>
              <span>{name}</span>
              <span className={clsx('text-small', wants ? 'font-medium text-ink' : 'text-ink-3')}>{state}</span>
            </a>
          </li>
        ))}
      </ol>
      <p className="mt-4 text-small text-pretty text-ink-2 stacked:mt-2">{words}</p>
    </nav>
  )
}
