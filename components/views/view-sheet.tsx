import { useQuery, useQueryClient } from '@tanstack/react-query'
import Link from 'next/link'
import { useSearchParams } from 'next/navigation'
import { Waiting } from '@/components/analytics/answer-state'
import { NotRead } from '@/components/ui/not-read'
import { say } from '@/components/ui/said'
import { useDone } from '@/components/ui/use-done'
import { api } from '@/lib/query/api'
import { send } from '@/lib/query/send'
import { viewsQuery } from '@/lib/views/queries'
import { searchOf } from '@/lib/views/search-of'
import { View, type ViewPage } from '@/lib/views/view'
import { SaveView } from './save-view'
import { ViewLine } from './view-line'

const LOOK = 'block py-1.5 hover:underline coarse:py-3'

export function ViewSheet({ page, close }: { page: ViewPage; close: () => void }) {
  const client = useQueryClient()
  const asked = searchOf(new URLSearchParams(useSearchParams()))
  const query = viewsQuery(page)
  const { data, isPending, refetch } = useQuery(query)
  const run = useDone(() => client.invalidateQueries(query))
  const opens = (view: View | null) =>
    void run(
      () => send('PUT', '/me/default-views', { page, view: view?.id ?? null }),
      view ? `This page opens with ${view.name}.` : 'This page opens with nothing kept.',
    )
  const remove = ({ id, version, name }: View) =>
    void run(() => send('DELETE', `/views/${id}`, undefined, { 'If-Match': `"${version}"` }), `${name} is removed.`)

  const rename = async ({ id, version, name }: View, another: string) => {
    const { version: next } = await api(View, `/views/${id}`, {
      method: 'PATCH',
      body: JSON.stringify({ name: another }),
      headers: { 'Content-Type': 'application/json', 'If-Match': `"${version}"` },
    })
    say({
      words: `${name} is called ${another}.`,
      undo: () =>
        void run(
          () => send('PATCH', `/views/${id}`, { name }, { 'If-Match': `"${next}"` }),
          `${name} has its name back.`,
        ),
    })
    await client.invalidateQueries(query)
  }

  if (isPending) return <Waiting blocks={['h-8', 'h-8']} />
  if (!data) return <NotRead what="The views" onRetry={() => void refetch()} />
  const same = data.items.find(({ search }) => search === asked)

  return (
    <div className="mt-2 w-[26rem] max-w-full">
      <ul className="border-b border-rule">
        <li>
          <Link
            href={`${page}?view=none`}
            prefetch={false}
            className={LOOK}
            onClick={close}
            {...(asked === '' && { 'aria-current': 'true' })}
          >
            Nothing kept
          </Link>
        </li>
        {data.items.map((view) => (
          <ViewLine
            key={view.id}
            {...{ view, close }}
            isCurrent={view === same}
            onOpens={() => opens(view.isDefault ? null : view)}
            onRename={(another) => rename(view, another)}
            onRemove={() => remove(view)}
          />
        ))}
      </ul>
      {same && <p className="pt-3 text-small text-ink-3">What is asked now is kept as {same.name}.</p>}
      {!same && asked === '' && (
        <p className="pt-3 text-small text-ink-3">Narrow the page to something, and it can be kept here.</p>
      )}
      {!same && asked !== '' && (
        <SaveView
          page={page}
          search={asked}
          teams={data.teams}
          mayKeepForAll={data.mayKeepForAll}
          onSaved={() => void client.invalidateQueries(query)}
        />
      )}
    </div>
  )
}
