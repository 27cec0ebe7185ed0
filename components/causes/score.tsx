import { decimal } from '@/lib/format'

/** How much speaks for it, from 0 to 1. */
export function Score({ value }: { value: number }) {
  return (
    <div className="text-body leading-5 font-medium">
      <span className="sr-only">Score </span>
      {decimal(value, 2)}
      <svg width="40" height="4" aria-hidden="true" className="mt-1.5 block">
        <rect width="40" height="4" rx="1" fill="var(--color-rule-strong)" />
        <rect width={40 * value} height="4" rx="1" fill="var(--color-ink)" />
      </svg>
    </div>
  )
}
