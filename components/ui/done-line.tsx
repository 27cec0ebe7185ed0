import type { Done } from './use-done'

/** What was just done, with the way to take it back; or why it was not. */
export function DoneLine({ done }: { done: Done | null }) {
  const problem = done && 'problem' in done ? done.problem : ''
  const words = done && 'words' in done ? done : null

  return (
    <>
      <p role="alert" className="mt-4 border-l-[3px] border-signal py-1 pl-3 empty:sr-only">
        {problem}
      </p>
      <p role="status" className="mt-4 border-l-[3px] border-ink py-1 pl-3 empty:sr-only">
        {words?.words}
        {words?.undo && (
          <>
            {' '}
            <button type="button" className="pick" onClick={words.undo}>
              Undo
            </button>
          </>
        )}
      </p>
    </>
  )
}
