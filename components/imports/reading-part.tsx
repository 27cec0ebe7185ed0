import { useState } from 'react'
import { Part } from '@/components/settings/part'
import { Button } from '@/components/ui/button'
import { Cell, Row, Rows } from '@/components/ui/rows'
import { SELECT } from '@/components/ui/text-field'
import { counted } from '@/lib/format'
import { fieldsOf, ImportKind } from '@/lib/imports/fields'
import type { Import, ImportReading } from '@/lib/imports/import'
import { mapColumns } from '@/lib/imports/map-columns'
import { KIND_WORDS } from '@/lib/imports/words'

type FieldOf = ReturnType<typeof fieldsOf>[number]

const HEADS = [{ name: 'Field' }, { name: 'Column of the file' }, { name: 'What stands in it' }]

/** What the file was found to be, and which of its columns stands for what. */
export function ReadingPart({
  item,
  zone,
  onChange,
}: {
  item: Import
  zone: string
  onChange: (reading: ImportReading) => Promise<void>
}) {
  const [reading, setReading] = useState(item.reading!)
  const isChanged = JSON.stringify(reading) !== JSON.stringify(item.reading)
  const [isWhole, setWhole] = useState(false)
  // By what was read last: a field does not go away while it is being mapped.
  const isUsed = ({ name, isRequired }: FieldOf) =>
    isRequired || name in reading.mapping || name in item.reading!.mapping
  const all = fieldsOf(reading.kind)
  const fields = isWhole ? all : all.filter(isUsed)
  const setKind = (kind: ImportKind) => setReading({ ...reading, kind, mapping: mapColumns(kind, item.columns) })
  const setColumn = (field: string, column: string) => {
    const rest = Object.fromEntries(Object.entries(reading.mapping).filter(([own]) => own !== field))
    setReading({ ...reading, mapping: column ? { ...rest, [field]: column } : rest })
  }

  return (
    <Part title={`${item.name}, read as ${KIND_WORDS[reading.kind].toLowerCase()}`} lead={leadOf(item)}>
      <div className="grid max-w-[46rem] grid-cols-3 gap-4 phone:grid-cols-1">
        <Choice label="Rows are" value={reading.kind} onChange={(value) => setKind(ImportKind.parse(value))}>
          {ImportKind.options.map((kind) => (
            <option key={kind} value={kind}>
              {KIND_WORDS[kind]}
            </option>
          ))}
        </Choice>
        <Choice
          label="03/04/2026 is"
          value={reading.order ?? ''}
          onChange={(value) => setReading({ ...reading, order: value === '' ? null : (value as 'dmy' | 'mdy') })}
        >
          <option value="">not said</option>
          <option value="dmy">3 April: the day first</option>
          <option value="mdy">4 March: the month first</option>
        </Choice>
        <Choice
          label="Times without a zone are in"
          value={reading.zone ?? ''}
          onChange={(value) => setReading({ ...reading, zone: value || null })}
        >
          <option value="">not said</option>
          {zonesFrom(zone, reading.zone).map((name) => (
            <option key={name}>{name}</option>
          ))}
        </Choice>
      </div>
      <div className="mt-5">
        <Rows label="Which column stands for what" heads={HEADS}>
          {fields.map(({ name, isRequired }) => (
            <Row key={name}>
              <Cell leads>
                <span className={isRequired ? 'font-medium' : undefined}>{name}</span>
                {isRequired && <span className="text-small text-ink-3"> needed</span>}
              </Cell>
              <Cell word="Column">
                <select
                  aria-label={`Column for ${name}`}
                  value={reading.mapping[name] ?? ''}
                  onChange={({ target }) => setColumn(name, target.value)}
                  className={SELECT}
                >
                  <option value="">none</option>
                  {item.columns.map((column) => (
                    <option key={column}>{column}</option>
                  ))}
                </select>
              </Cell>
              <Cell word="In it" className="text-small wrap-anywhere text-ink-3">
                {(item.samples[reading.mapping[name] ?? ''] ?? []).slice(0, 2).join(' · ')}
              </Cell>
            </Row>
          ))}
        </Rows>
      </div>
      <div className="mt-4 flex flex-wrap gap-3">
        {fields.length < all.length && (
          <Button onClick={() => setWhole(true)}>{counted(all.length - fields.length, 'more field')}</Button>
        )}
        <Button look={isChanged ? 'lead' : 'plain'} disabled={!isChanged} onClick={() => void onChange(reading)}>
          Read it like this
        </Button>
      </div>
    </Part>
  )
}

function leadOf({ known, isRemembered, format, columns }: Import): string {
  const what = known
    ? `It looks like ${known}.`
    : `It is ${format === 'csv' ? 'CSV' : 'JSON'} with ${columns.length} columns.`
  return isRemembered ? `${what} The columns are mapped as they were in the last file with these columns.` : what
}

/** That of the organisation and the browser's own first, for it is most likely one of them. */
function zonesFrom(ours: string, said: string | null): string[] {
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone
  return [...new Set([...(said ? [said] : []), ours, here, 'UTC', ...Intl.supportedValuesOf('timeZone')])]
}

function Choice({
  label,
  value,
  onChange,
  children,
}: {
  label: string
  value: string
  onChange: (value: string) => void
  children: React.ReactNode
}) {
  return (
    <label className="grid gap-1">
      <span className="font-medium">{label}</span>
      <select value={value} onChange={({ target }) => onChange(target.value)} className={SELECT}>
        {children}
      </select>
    </label>
  )
}
