/** What a page of the settings would show, while it comes and when it does not. */
export function Unread({ what, error, onRetry }: { what: string; error: Error | null; onRetry: () => void }) {
  if (!error) return <div role="status" aria-label="Loading" className="waiting mt-6 h-40" />

  return (
    <p role="alert" className="mt-6 border-l-[3px] border-signal py-1 pl-3">
      {what} could not be read: {error.message}{' '}
      <button type="button" className="pick" onClick={onRetry}>
        Try again
      </button>
    </p>
  )
}
