import { Button } from '@/components/ui/button'
import { Moment } from '@/components/ui/moment'
import { Cell, Row, Rows } from '@/components/ui/rows'
import type { Import, ImportList as List } from '@/lib/imports/import'
import { IMPORT_STATUS_WORDS, KIND_WORDS, receiptOf } from '@/lib/imports/words'

const HEADS = [{ name: 'File' }, { name: 'Status' }, { name: 'What came of it' }, { name: 'Do' }]

export function ImportList({ page, onOpen }: { page: List; onOpen: (id: string) => void }) {
  if (page.items.length === 0) return <p className="text-ink-2">No file was brought yet.</p>

  return (
    <Rows label={`Imports. Times in ${page.timeZone}`} heads={HEADS}>
      {page.items.map((item) => (
        <ImportRow key={item.id} item={item} zone={page.timeZone} onOpen={onOpen} />
      ))}
    </Rows>
  )
}

function ImportRow({ item, zone, onOpen }: { item: Import; zone: string; onOpen: (id: string) => void }) {
  const { id, name, status, reading, createdAt, by, confirmedAt } = item

  return (
    <Row>
      <Cell leads>
        <span className="font-medium wrap-anywhere">{name}</span>
        <span className="block text-small text-ink-3">
          {reading && `${KIND_WORDS[reading.kind]} · `}
          <Moment at={createdAt} zone={zone} /> · by {by}
        </span>
      </Cell>
      <Cell word="Status">{IMPORT_STATUS_WORDS[status]}</Cell>
      <Cell word="What came of it" className="text-ink-2">
        {confirmedAt ? receiptOf(item) : 'Nothing is written.'}
      </Cell>
      <Cell>
        <Button aria-label={`Open ${name}`} onClick={() => onOpen(id)}>
          Open
        </Button>
      </Cell>
    </Row>
  )
}
