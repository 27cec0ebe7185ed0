/** The page of one record while it comes, in its shape, and when it does not. */
export function NotYet({ what, error, onRetry }: { what: string; error: Error | null; onRetry: () => void }) {
  return (
    <main id="main" tabIndex={-1} className="page py-10 outline-none">
      {error ? (
        <p role="alert" className="border-l-[3px] border-signal py-1 pl-3">
          {what} could not be read: {error.message}{' '}
          <button type="button" className="pick" onClick={onRetry}>
            Try again
          </button>
        </p>
      ) : (
        <div role="status" aria-label="Loading" className="grid gap-4">
          <div className="waiting h-9 w-2/3" />
          <div className="waiting h-40" />
          <div className="waiting h-72" />
        </div>
      )}
    </main>
  )
}
