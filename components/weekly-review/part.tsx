import type { ReactNode } from 'react'
import { Section } from '@/components/ui/section'
import type { PartId } from '@/lib/weekly-review/agenda'

export const partId = (id: PartId) => `part-${id}`

/** One item of the agenda. While the review is presented it stands alone. */
export function Part({
  id,
  name,
  finding,
  acts,
  presented,
  children,
}: {
  id: PartId
  name: string
  finding: ReactNode
  acts?: ReactNode
  /** The item that is presented; null: all are shown. */
  presented: PartId | null
  children: ReactNode
}) {
  if (presented && presented !== id) return null

  return (
    <div id={partId(id)} tabIndex={-1} className="scroll-mt-4 outline-none">
      <Section name={name} finding={finding} acts={acts}>
        {children}
      </Section>
    </div>
  )
}
