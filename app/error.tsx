'use client'

export default function ErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <main id="main" className="page py-14">
      <h1 className="font-serif text-title font-medium">This page could not be made.</h1>
      <p className="mt-3 max-w-[40em] text-body text-ink-2">
        Nothing you sent is lost. The database may be starting, or something broke on our side.
      </p>
      <p className="mt-5 flex items-baseline gap-4">
        <button
          type="button"
          onClick={retry}
          className="h-(--control) rounded-control bg-ink px-3 font-medium text-on-ink"
        >
          Try again
        </button>
        {digestOf(error) && <span className="font-mono text-small text-ink-3">digest {digestOf(error)}</span>}
      </p>
    </main>
  )
}

/** What the server wrote into its log beside the error. */
function digestOf(error: unknown): string | null {
  return error instanceof Error && 'digest' in error && typeof error.digest === 'string' ? error.digest : null
}
