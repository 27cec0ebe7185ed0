import { useState } from 'react'
import type { AnalyticsQuery } from '@/lib/analytics/query'

const SAID_FOR_MS = 4000

/** The link names its days: opened next month, it still shows what was seen today. */
export function CopyLink({ query: { from, to } }: { query: AnalyticsQuery }) {
  const [said, setSaid] = useState('')
  const copy = async () => {
    const link = new URL(window.location.href)
    link.searchParams.set('from', from)
    link.searchParams.set('to', to)
    const copied = await navigator.clipboard.writeText(link.href).then(
      () => true,
      () => false, // Refused by the browser: the address bar holds the same link, and the word says so.
    )
    setSaid(copied ? 'Copied' : 'Copy it from the address bar')
    setTimeout(() => setSaid(''), SAID_FOR_MS)
  }

  return (
    <button type="button" className="act" onClick={() => void copy()}>
      <span aria-live="polite">{said || 'Copy link'}</span>
    </button>
  )
}
