'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import { MappingPart } from '@/components/mapping/mapping-part'
import { Part } from '@/components/settings/part'
import { SettingsHead } from '@/components/settings/settings-head'
import { useDone } from '@/components/ui/use-done'
import { type EndpointItem, EndpointMade } from '@/lib/endpoints/endpoint'
import { endpointsQuery } from '@/lib/endpoints/queries'
import type { VendorWords } from '@/lib/endpoints/vendor-words'
import { api } from '@/lib/query/api'
import { asJson, send } from '@/lib/query/send'
import { DeliveriesPart } from './deliveries-part'
import { FailuresPart } from './failures-part'
import { EndpointForm } from './endpoint-form'
import { EndpointList } from './endpoint-list'
import { MadeEndpointNote, type MadeEndpoint } from './made-endpoint-note'

const OVERLAP_HOURS = 24
const LOOKED_AGAIN_MS = 10_000

export function WebhooksPage({ vendors }: { vendors: VendorWords[] }) {
  const { data, error, refetch } = useQuery({ ...endpointsQuery(), refetchInterval: LOOKED_AGAIN_MS })
  const queryClient = useQueryClient()
  const [made, setMade] = useState<MadeEndpoint | null>(null)
  const run = useDone(refetch)

  // Kept the same, or whoever waits for the first delivery would say so again and again.
  const showDeliveries = useCallback(() => {
    void queryClient.invalidateQueries({ queryKey: ['deliveries', 'list'] })
    void queryClient.invalidateQueries({ queryKey: ['endpoints'] })
  }, [queryClient])
  const wordsOf = (id: string) => vendors.find((vendor) => vendor.id === id)
  const show = (endpoint: MadeEndpoint) => {
    setMade(endpoint)
    void refetch()
  }
  const rotate = async ({ id, name, vendor }: EndpointItem) => {
    const wish = asJson({ overlapHours: OVERLAP_HOURS })
    const rotated = await api(EndpointMade, `/endpoints/${id}/secret`, { method: 'POST', ...wish })
    setMade({ ...rotated, name, vendor, isNew: false })
  }
  const end = async ({ id }: EndpointItem) => {
    await send('DELETE', `/endpoints/${id}`)
    if (made?.id === id) setMade(null)
  }

  return (
    <>
      <SettingsHead title="Webhooks">
        What your tools send by themselves: changes when they are merged, what reviewers said of them, deployments, and
        incidents.
      </SettingsHead>
      <EndpointList
        page={data}
        error={error}
        onRetry={() => void refetch()}
        onRotate={(endpoint) =>
          void run(
            () => rotate(endpoint),
            `${endpoint.name} has another secret. The old one is believed for ${OVERLAP_HOURS} hours more.`,
          )
        }
        onEnd={(endpoint) =>
          void run(() => end(endpoint), `${endpoint.name} has ended: nothing comes in by it any more.`)
        }
      />
      <Part title="Connect a tool">
        {made && (
          <MadeEndpointNote
            key={made.secret}
            endpoint={made}
            vendor={wordsOf(made.vendor)}
            zone={data?.timeZone ?? 'UTC'}
            onFirst={showDeliveries}
            onSecret={(changed) => show({ ...made, ...changed })}
          />
        )}
        <EndpointForm vendors={vendors} onMade={show} />
      </Part>
      <FailuresPart />
      <DeliveriesPart endpoints={data?.items ?? []} />
      <MappingPart endpoints={data?.items ?? []} />
    </>
  )
}
