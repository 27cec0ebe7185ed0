import clsx from 'clsx'
import type { ComponentProps } from 'react'

type Look = 'lead' | 'plain' | 'grave'

const LOOKS: Record<Look, string> = {
  lead: 'border-ink bg-ink text-on-ink hover:bg-ink-2',
  plain: 'border-control bg-paper hover:bg-hover',
  grave: 'border-signal bg-paper text-signal hover:bg-signal-wash',
}

const SHAPE =
  'h-(--control) flex-none rounded-control border px-3 font-medium whitespace-nowrap disabled:cursor-default disabled:opacity-55 coarse:min-h-11'

/** How a plain one looks, for what opens like one. */
export const plainButton = `${SHAPE} ${LOOKS.plain}`

/** One `lead` a screen; `grave` cannot be taken back. */
export function Button({
  look = 'plain',
  className,
  type = 'button',
  ...button
}: { look?: Look } & ComponentProps<'button'>) {
  return <button type={type} {...button} className={clsx(SHAPE, LOOKS[look], className)} />
}
