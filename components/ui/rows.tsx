import clsx from 'clsx'
import type { ReactNode } from 'react'

export type Head = { name: string; isNumber?: boolean; isWide?: boolean; className?: string }

/**
 * A table of rows that a phone shows as paragraphs. Roles are spelt out, because a table drawn as blocks loses its own.
 */
export function Rows({ label, heads, children }: { label: string; heads: readonly Head[]; children: ReactNode }) {
  return (
    <table role="table" aria-label={label} className="w-full border-collapse text-left phone:block">
      <thead role="rowgroup" className="phone:sr-only">
        <tr role="row" className="border-b border-rule text-small text-ink-3">
          {heads.map(({ name, isNumber, className }) => (
            <th
              key={name}
              role="columnheader"
              scope="col"
              className={clsx('pr-4 pb-2 font-normal last:pr-0', isNumber && 'text-right', className)}
            >
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup" className="phone:block">
        {children}
      </tbody>
    </table>
  )
}

export function Row({ children, className }: { children: ReactNode; className?: string }) {
  return (
    <tr
      role="row"
      className={clsx(
        'border-b border-rule hover:bg-hover phone:flex phone:flex-wrap phone:items-center phone:gap-x-3 phone:gap-y-1 phone:py-3',
        className,
      )}
    >
      {children}
    </tr>
  )
}

/**
 * `leads`: the cell that names the row; on a phone it takes the line. `word`: what stands before it on a phone, where no
 * head of a column says what it is.
 */
export function Cell({
  children,
  leads = false,
  isNumber = false,
  word,
  className,
}: {
  children: ReactNode
  leads?: boolean
  isNumber?: boolean
  word?: string
  className?: string
}) {
  return (
    <td
      role="cell"
      className={clsx(
        'h-(--row) py-2 pr-4 align-baseline leading-6 last:pr-0 phone:h-auto phone:p-0',
        leads && 'phone:w-full',
        isNumber && 'text-right whitespace-nowrap',
        className,
      )}
    >
      {word && <span className="hidden text-ink-3 phone:inline">{word} </span>}
      {children}
    </td>
  )
}
