import type { ReactNode } from 'react'

/** What a chart says where it is pointed at: three columns, name, figure, counts. */
export function Tip({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="floating px-3 py-2 text-small">
      <p className="mb-1 font-medium">{title}</p>
      <div className="grid grid-cols-[auto_auto_auto] gap-x-3 gap-y-0.5 whitespace-nowrap">{children}</div>
    </div>
  )
}
