import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { Unread } from '@/components/settings/unread'
import { Button } from '@/components/ui/button'
import { Sheet } from '@/components/ui/sheet'
import { beginReplay, foreseenQuery, replayQuery } from '@/lib/deliveries/queries'
import type { ReplayWish } from '@/lib/deliveries/replay'
import { count, counted } from '@/lib/format'
import { ForeseenList } from './foreseen-list'

/** First what would be other than it is, then the replay, then what came of it. */
export function ReplaySheet({ which, onClose }: { which: Pick<ReplayWish, 'ids' | 'filter'>; onClose: () => void }) {
  const { data, error, refetch } = useQuery(foreseenQuery(which))
  const [begun, setBegun] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const begin = () =>
    beginReplay(which).then(
      ({ replayId }) => (replayId ? setBegun(replayId) : setProblem('There is nothing left to read again.')),
      (refusal: Error) => setProblem(refusal.message),
    )

  return (
    <Sheet title="Read again" width="w-[min(52rem,calc(100vw-24px))]" onClose={onClose}>
      {!data && <Unread what="What would come of it" error={error} onRetry={() => void refetch()} />}
      {data && !begun && (
        <>
          <p className="mt-2 text-pretty text-ink-2">
            {counted(data.deliveries, 'delivery', 'deliveries')} would be read again. What was said before adds nothing.
            {data.left > 0 && ` ${count(data.left)} more are left for another time.`}
            {data.withoutBody > 0 &&
              ` Of ${counted(data.withoutBody, 'delivery', 'deliveries')} the body is not kept any more.`}
          </p>
          <ForeseenList answer={data} />
          {problem && (
            <p role="alert" className="mt-4 text-signal">
              {problem}
            </p>
          )}
          <div className="mt-5 flex justify-end gap-3">
            <Button onClick={onClose}>Leave it</Button>
            <Button look="lead" disabled={data.deliveries === 0} onClick={() => void begin()}>
              {`Read ${counted(data.deliveries, 'delivery', 'deliveries')} again`}
            </Button>
          </div>
        </>
      )}
      {begun && <Progress replay={begun} onClose={onClose} />}
    </Sheet>
  )
}

function Progress({ replay, onClose }: { replay: string; onClose: () => void }) {
  const { data, error, refetch } = useQuery(replayQuery(replay))
  const queryClient = useQueryClient()
  const isDone = data?.waiting === 0
  useEffect(() => {
    if (!isDone) return
    void queryClient.invalidateQueries({ queryKey: ['deliveries'] })
    void queryClient.invalidateQueries({ queryKey: ['endpoints'] })
  }, [isDone, queryClient])
  if (!data) return <Unread what="How far it is" error={error} onRetry={() => void refetch()} />

  const { deliveries, waiting, taken, ignored, failed, created, updated } = data
  return (
    <>
      <div role="status" className="mt-2">
        <p className="font-medium">
          {isDone ? 'Done: ' : ''}
          {count(deliveries - waiting)} of {counted(deliveries, 'delivery', 'deliveries')} read.
        </p>
        <p className="text-ink-2">
          {count(taken)} taken in, {count(ignored)} without anything to take, {count(failed)} failed.{' '}
          {counted(created, 'record')} added, {count(updated)} changed.
        </p>
      </div>
      <progress
        className="mt-3 w-full accent-ink"
        aria-label="Read again"
        max={deliveries}
        value={deliveries - waiting}
      />
      <div className="mt-5 flex justify-end">
        <Button onClick={onClose}>Close</Button>
      </div>
    </>
  )
}
