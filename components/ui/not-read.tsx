/** A part of a page that could not be read, while the rest of it could. */
export function NotRead({ what, onRetry }: { what: string; onRetry: () => void }) {
  return (
    <p role="alert" className="border-l-[3px] border-signal py-1 pl-3">
      {what} could not be read.{' '}
      <button type="button" className="pick" onClick={onRetry}>
        Try again
      </button>
    </p>
  )
}
