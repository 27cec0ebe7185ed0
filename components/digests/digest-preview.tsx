import { useQuery } from '@tanstack/react-query'
import { Unread } from '@/components/settings/unread'
import { digestPreviewQuery } from '@/lib/digests/queries'

/** What would be sent now, as text. */
export function DigestPreview({ id }: { id: string }) {
  const { data, error, refetch } = useQuery(digestPreviewQuery(id))
  if (!data) return <Unread what="The preview" error={error} onRetry={() => void refetch()} />

  return (
    <div
      role="region"
      aria-label="Text of the digest"
      tabIndex={0}
      className="mt-4 max-h-[60dvh] overflow-y-auto border-l-[3px] border-rule pl-4 text-small whitespace-pre-wrap wrap-anywhere"
    >
      {data.text}
    </div>
  )
}
