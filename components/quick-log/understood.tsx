import clsx from 'clsx'
import { Fragment } from 'react'
import type { Token } from '@/lib/quick-log/entry'
import { GLOSSES } from '@/lib/quick-log/words'

/** Lies below the line, letter under letter: a stroke under each part that was understood, and what it is. */
export function Understood({ line, tokens, className }: { line: string; tokens: Token[]; className: string }) {
  const parts = [...tokens].sort((a, b) => a.start - b.start)

  return (
    <div aria-hidden="true" className={clsx(className, 'pointer-events-none text-transparent select-none')}>
      {parts.map(({ kind, start, end }, at) => (
        <Fragment key={start}>
          {line.slice(parts[at - 1]?.end ?? 0, start)}
          <span className="relative border-b-2 border-control pb-px">
            {line.slice(start, end)}
            <span className="absolute top-[calc(100%+5px)] left-0 font-sans text-small leading-4 whitespace-nowrap text-ink-2 phone:hidden">
              {kind === 'time' && isRange(line.slice(start, end)) ? 'started – resolved' : GLOSSES[kind]}
            </span>
          </span>
        </Fragment>
      ))}
      {line.slice(parts.at(-1)?.end ?? 0)}
      {/* A line that ends with a blank is as high as with a letter. */}
      {'\u200b'}
    </div>
  )
}

const isRange = (words: string) => /:\d\d[-–]/.test(words)
