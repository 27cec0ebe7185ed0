import { useState } from 'react'
import { Part } from '@/components/settings/part'
import { Button } from '@/components/ui/button'
import { SELECT } from '@/components/ui/text-field'
import { findField } from '@/lib/imports/fields'
import type { Import, ImportCheck, ImportReading } from '@/lib/imports/import'

/** Words of the file that are none of ours: what each means, for all rows at once. */
export function WordsPart({
  item,
  words,
  onChange,
}: {
  item: Import
  words: ImportCheck['unknownWords']
  onChange: (reading: ImportReading) => Promise<void>
}) {
  const reading = item.reading!
  const [said, setSaid] = useState<Record<string, Record<string, string>>>({})
  const save = () => {
    const fields = new Set([...Object.keys(reading.meanings), ...Object.keys(said)])
    const meanings = [...fields].map((field) => [field, { ...reading.meanings[field], ...said[field] }] as const)
    return onChange({ ...reading, meanings: Object.fromEntries(meanings) })
  }

  return (
    <Part title="Some words of the file are new here" lead="Say what each means, or that it is to be left out.">
      <div className="grid max-w-[46rem] grid-cols-2 gap-4 phone:grid-cols-1">
        {Object.entries(words).flatMap(([field, some]) =>
          some.map((word) => (
            <label key={`${field} ${word}`} className="grid gap-1">
              <span className="wrap-anywhere">
                “{word}” as {field} is
              </span>
              <select
                value={said[field]?.[word] ?? '-'}
                onChange={({ target }) => setSaid({ ...said, [field]: { ...said[field], [word]: target.value } })}
                className={SELECT}
              >
                <option value="-" disabled>
                  not said
                </option>
                {choicesOf(reading, field).map((choice) => (
                  <option key={choice}>{choice}</option>
                ))}
                <option value="">left out</option>
              </select>
            </label>
          )),
        )}
      </div>
      <div className="mt-4">
        <Button disabled={Object.keys(said).length === 0} onClick={() => void save()}>
          Take them like this
        </Button>
      </div>
    </Part>
  )
}

function choicesOf({ kind }: ImportReading, field: string): readonly string[] {
  const type = findField(kind, field)?.type
  return typeof type === 'object' && 'choices' in type ? type.choices : []
}
