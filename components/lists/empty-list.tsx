import { useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { Missing } from '@/components/analytics/answer-state'
import { sourcesQuery } from '@/lib/sources/queries'

/** A list without rows: why, and what would bring some. Where nobody has sent anything yet, nothing wider would help. */
export function EmptyList({ words, action }: { words: string; action: ReactNode }) {
  const { data: sources } = useQuery(sourcesQuery())
  if (sources?.items.length !== 0) return <Missing words={words}>{action}</Missing>

  return (
    <Missing words="Nobody has sent any records yet.">
      <Link href="/" className="pick">
        How to send the first
      </Link>
    </Missing>
  )
}
