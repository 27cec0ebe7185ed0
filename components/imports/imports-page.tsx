'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useRouter, useSearchParams } from 'next/navigation'
import { Part } from '@/components/settings/part'
import { SettingsHead } from '@/components/settings/settings-head'
import { Unread } from '@/components/settings/unread'
import { Button } from '@/components/ui/button'
import { importsQuery } from '@/lib/imports/queries'
import { BeginImport } from './begin-import'
import { ImportList } from './import-list'
import { OneImport } from './one-import'

/** Files that were brought, and a new one. The import that is open stands in the URL, so that a reload finds it. */
export function ImportsPage() {
  const { data, error, refetch } = useQuery(importsQuery())
  const client = useQueryClient()
  const router = useRouter()
  const open = useSearchParams().get('import')
  const show = (id: string | null) => router.push(id ? `/settings/imports?import=${id}` : '/settings/imports')
  if (!data) return <Unread what="The imports" error={error} onRetry={() => void refetch()} />

  return (
    <>
      <SettingsHead title="Imports">
        History from a file: incidents, changes, deployments or hours, as CSV, JSON or a JSON object a line. Exports of
        PagerDuty, Jira and DevLake are recognised. Nothing is written before you confirm it, the same file twice is
        nothing new, and a whole import can be undone.
      </SettingsHead>
      {open ? (
        <>
          <OneImport key={open} id={open} zone={data.timeZone} onGone={() => show(null)} />
          <p className="mt-8">
            <Button onClick={() => show(null)}>Back to all imports</Button>
          </p>
        </>
      ) : (
        <>
          <Part title="Bring a file">
            <BeginImport
              onBegun={({ id }) => {
                void client.invalidateQueries({ queryKey: ['imports'] })
                show(id)
              }}
            />
          </Part>
          <Part title="What was brought">
            <ImportList page={data} onOpen={show} />
          </Part>
        </>
      )}
    </>
  )
}
