'use client'

import { useInfiniteQuery } from '@tanstack/react-query'
import { useQueryStates } from 'nuqs'
import { Missing } from '@/components/analytics/answer-state'
import { ListFrame } from '@/components/lists/list-frame'
import { SettingsHead } from '@/components/settings/settings-head'
import { Rows } from '@/components/ui/rows'
import { auditQuery } from '@/lib/audit/queries'
import { auditRows, auditSearch } from '@/lib/audit/search'
import { zoneName } from '@/lib/format-time'
import { AuditRow } from './audit-row'
import { AuditSentence } from './audit-sentence'
import { ChainStatus } from './chain-status'

/** Everything that was done here, and whether the record of it still stands. */
export function AuditPage({ today }: { today: string }) {
  const [search, setSearch] = useQueryStates(auditSearch, { history: 'push' })
  const rows = auditRows(search)
  const list = useInfiniteQuery(auditQuery(rows))
  const items = list.data?.pages.flatMap((page) => page.items) ?? []
  const zone = list.data?.pages[0]?.timeZone ?? 'UTC'
  const isEmpty = list.isSuccess && items.length === 0

  return (
    <>
      <SettingsHead title="Audit">
        Who did what, and what was there before. Lines are only ever added, and each holds the hash of the one before.
      </SettingsHead>
      <ChainStatus />
      <AuditSentence search={search} setSearch={setSearch} items={items} today={today} />
      {isEmpty ? (
        <Missing words="Nothing of that kind was done.">
          <button type="button" className="pick" onClick={() => void setSearch(null)}>
            Show everything
          </button>
        </Missing>
      ) : (
        <ListFrame list={list} shown={items.length} noun={['line', 'lines']} empty={{ words: '', action: null }}>
          <Rows label="What was done, the latest first" heads={headsIn(zoneName(zone, new Date(0).toISOString()))}>
            {items.map((entry) => (
              <AuditRow
                key={entry.id}
                entry={entry}
                zone={zone}
                onOnly={(only) => void setSearch({ actor: null, entityId: null, ...only })}
              />
            ))}
          </Rows>
        </ListFrame>
      )}
    </>
  )
}

const headsIn = (zone: string) => [
  { name: 'What was done' },
  { name: 'By' },
  { name: `When, ${zone}` },
  { name: 'Line', isNumber: true },
]
