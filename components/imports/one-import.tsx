import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Part } from '@/components/settings/part'
import { Unread } from '@/components/settings/unread'
import { Button } from '@/components/ui/button'
import { Confirm } from '@/components/ui/confirm'
import { plainButton } from '@/components/ui/button'
import { useDone } from '@/components/ui/use-done'
import type { Import, ImportChange } from '@/lib/imports/import'
import { importQuery } from '@/lib/imports/queries'
import { IMPORT_STATUS_WORDS, receiptOf } from '@/lib/imports/words'
import { send } from '@/lib/query/send'
import { CheckPart } from './check-part'
import { ReadingPart } from './reading-part'
import { RestOfFile } from './rest-of-file'

/** One import, from what its file was found to be to what came of it. */
export function OneImport({ id, zone, onGone }: { id: string; zone: string; onGone: () => void }) {
  const { data, error, refetch } = useQuery(importQuery(id))
  const client = useQueryClient()
  const run = useDone(async () => {
    await refetch()
    await client.invalidateQueries({ queryKey: ['imports', 'list'] })
  })
  if (!data) return <Unread what="The import" error={error} onRetry={() => void refetch()} />

  const ifMatch = { 'If-Match': `"${data.version}"` }
  const change = (wish: ImportChange, words: string) => run(() => send('PATCH', `/imports/${id}`, wish, ifMatch), words)
  const discard = () =>
    void run(async () => {
      await send('DELETE', `/imports/${id}`, undefined, ifMatch)
      onGone()
    }, 'The file is thrown away. Nothing of it was written.')

  return (
    <>
      {data.status === 'READY' && data.reading ? (
        <>
          <ReadingPart
            key={data.version}
            item={data}
            zone={zone}
            onChange={(reading) => change({ reading }, 'Read anew.')}
          />
          <CheckPart item={data} onChange={change} />
        </>
      ) : (
        <StandingPart item={data} onChange={change} />
      )}
      {data.confirmedAt === null && (
        <div className="mt-6">
          <Confirm
            word="Throw it away"
            label={`Throw ${data.name} away`}
            title={`Throw ${data.name} away?`}
            act={discard}
          >
            Nothing of it was written, and nothing will be.
          </Confirm>
        </div>
      )}
    </>
  )
}

type Change = (wish: ImportChange, words: string) => Promise<void>

function StandingPart({ item, onChange }: { item: Import; onChange: Change }) {
  const { id, name, status, progress, problem, readRows, rejected } = item
  const isMoving = status === 'RUNNING' || status === 'UNDOING'

  return (
    <Part title={`${name}: ${IMPORT_STATUS_WORDS[status].toLowerCase()}`}>
      <div role="status" className="max-w-[46em]">
        {status === 'RUNNING' && (
          <>
            <progress value={progress} max={1} aria-label="How much of the file is imported" className="w-full" />
            <p className="mt-1 text-ink-2">
              {Math.round(progress * 100)} % of the file, {readRows} rows. You may leave this page: it goes on.
            </p>
          </>
        )}
        {problem && <p className="border-l-[3px] border-signal py-1 pl-3">{problem}</p>}
        {status !== 'UPLOADING' && (item.confirmedAt || status === 'UNDONE') && (
          <p className="mt-2">{receiptOf(item)}</p>
        )}
        {status === 'UPLOADING' && (
          <p>
            {item.arrived.length} of {item.parts} parts of the file came before it was interrupted. Choose it again to
            go on, or throw it away. What came is kept for a day.
          </p>
        )}
      </div>
      {status === 'UPLOADING' && <RestOfFile item={item} />}
      <div className="mt-4 flex flex-wrap gap-3">
        {status === 'RUNNING' && (
          <Button onClick={() => void onChange({ status: 'STOPPED' }, 'Stopped. What came is kept until you undo it.')}>
            Stop
          </Button>
        )}
        {status === 'STOPPED' && (
          <Button look="lead" onClick={() => void onChange({ status: 'RUNNING', stopsOnError: false }, 'It goes on.')}>
            Go on, and leave out what does not fit
          </Button>
        )}
        {rejected > 0 && !isMoving && (
          <a href={`/api/v1/imports/${id}/problems`} download className={`${plainButton} inline-flex items-center`}>
            Rows that were not taken (CSV)
          </a>
        )}
        {['DONE', 'STOPPED', 'FAILED'].includes(status) && item.confirmedAt && (
          <Confirm
            word="Undo the import"
            label={`Undo the import of ${name}`}
            title={`Undo the import of ${name}?`}
            act={() => void onChange({ status: 'UNDOING' }, 'It is being undone.')}
          >
            What it alone brought goes, with comments and causes that were added to it since. What was known before
            stands as it did. The file may be imported again.
          </Confirm>
        )}
      </div>
    </Part>
  )
}
