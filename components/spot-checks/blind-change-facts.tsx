import { Fact, Facts, NotSaid } from '@/components/ui/facts'
import { shortName, sizeInWords } from '@/lib/changes/words'
import { counted } from '@/lib/format'
import type { BlindChange } from '@/lib/spot-checks/spot-check'

const MOST_PATHS = 12

/** What was written. Who is held to have written it is not here, and neither is what says so. */
export function BlindChangeFacts({ change }: { change: BlindChange }) {
  const { title, repository, sha, url, paths } = change
  const beyond = paths.length - MOST_PATHS

  return (
    <section aria-label="The change" className="mt-6 border-t-[1.5px] border-ink pt-4">
      <h2 className="max-w-[32em] font-serif text-finding font-medium break-words">{title}</h2>
      <p className="mt-2 text-ink-2">
        {repository} <span className="font-mono">{shortName(change)}</span>
        {url ? (
          <>
            {' · '}
            <a href={url} target="_blank" rel="noreferrer" className="pick">
              Read the code where it was made
            </a>
          </>
        ) : (
          <>
            {' · no link was sent: look for '}
            <span className="font-mono">{sha.slice(0, 12)}</span>
          </>
        )}
      </p>
      <div className="mt-4 max-w-[46rem]">
        <Facts>
          <Fact name="Size">{sizeInWords(change) ?? <NotSaid why="not sent" />}</Fact>
          <Fact name="Files">
            {paths.length === 0 ? (
              <NotSaid why="not sent" />
            ) : (
              <ul className="font-mono text-small font-normal">
                {paths.slice(0, MOST_PATHS).map((path) => (
                  <li key={path} className="break-all">
                    {path}
                  </li>
                ))}
                {beyond > 0 && <li className="font-sans text-ink-3">and {counted(beyond, 'more file')}</li>}
              </ul>
            )}
          </Fact>
        </Facts>
      </div>
      <p className="mt-3 max-w-[46em] text-small text-pretty text-ink-3">
        Its tag is kept from you here, so that your label does not follow it. Its page in Aftermerge shows the tag: read
        the code at its host instead, and ask its author where the code does not say.
      </p>
    </section>
  )
}
