import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Part } from '@/components/settings/part'
import { Unread } from '@/components/settings/unread'
import { Button, plainButton } from '@/components/ui/button'
import { Cell, Row, Rows } from '@/components/ui/rows'
import { counted } from '@/lib/format'
import type { Import, ImportChange, ImportCheck } from '@/lib/imports/import'
import { importCheckQuery } from '@/lib/imports/queries'
import { WordsPart } from './words-part'

/** What would come of the import as it is read now, and the button that begins it. */
export function CheckPart({
  item,
  onChange,
}: {
  item: Import
  onChange: (wish: ImportChange, words: string) => Promise<void>
}) {
  const { data, error, refetch, isPending } = useQuery(importCheckQuery(item))
  const [stops, setStops] = useState(item.stopsOnError)
  if (isPending) return <Part title="Going through the rows …">{null}</Part>
  if (!data) return <Unread what="What would come of it" error={error} onRetry={() => void refetch()} />

  const open = questionsOf(data)
  const fit = data.rows - data.rejected
  const begin = () => onChange({ status: 'RUNNING', stopsOnError: stops }, 'The import began.')
  return (
    <>
      {Object.keys(data.unknownWords).length > 0 && (
        <WordsPart item={item} words={data.unknownWords} onChange={(reading) => onChange({ reading }, 'Read anew.')} />
      )}
      <Part
        title={findingOf(data)}
        lead="Nothing is written yet. No subscriber is told of what a file brings, nor are they of its undo."
      >
        {open.map((question) => (
          <p key={question} className="mb-2 max-w-[46em] border-l-[3px] border-signal py-1 pl-3 text-pretty">
            {question}
          </p>
        ))}
        {data.problems.length > 0 && <Problems label="Rows that do not fit" problems={data.problems} />}
        {data.oddTimes > 0 && (
          <>
            <p className="mt-5 max-w-[46em] text-pretty">
              {counted(data.oddTimes, 'row')} {data.oddTimes === 1 ? 'has' : 'have'} a time that clocks skip, or show
              twice, when they are put forward or back. {data.oddTimes === 1 ? 'It is' : 'They are'} taken as below: of
              two the first, and what is skipped as long after. Where that is not meant, write the times with their
              zone.
            </p>
            <Problems label="Times that clocks skip or show twice" problems={data.odd} />
          </>
        )}
        {data.problems.length + data.odd.length > 0 && (
          <a
            href={`/api/v1/imports/${item.id}/problems`}
            download
            className={`${plainButton} mt-3 inline-flex items-center`}
          >
            All of them (CSV)
          </a>
        )}
        {data.differences.length > 0 && <Differences check={data} />}
        <label className="mt-5 flex items-center gap-2">
          <input type="checkbox" checked={stops} onChange={({ target }) => setStops(target.checked)} />
          Stop at the first row that does not fit
        </label>
        <div className="mt-4">
          <Button look="lead" disabled={open.length > 0 || fit === 0} onClick={() => void begin()}>
            Import {data.isWhole ? counted(fit, 'row') : 'all rows that fit'}
          </Button>
        </div>
      </Part>
    </>
  )
}

function findingOf({ wouldCreate, wouldUpdate, duplicates, rejected, isWhole, rows, lacks }: ImportCheck): string {
  if (lacks.length > 0) return 'Some columns are still to be named'
  const of = isWhole ? '' : `Of the first ${rows} rows, `
  return `${of}${wouldCreate} would be new, ${wouldUpdate} changed, ${duplicates} known already and ${rejected} not taken`
}

function questionsOf({ lacks, ambiguous, zoneless }: ImportCheck): string[] {
  return [
    ...(lacks.length > 0 ? [`Name the columns for ${lacks.join(', ')}.`] : []),
    ...(ambiguous
      ? [`“${ambiguous.sample}” may be ${ambiguous.dmy} or ${ambiguous.mdy}. Say above which comes first.`]
      : []),
    ...(zoneless ? [`“${zoneless}” has no time zone. Say above which it is in.`] : []),
  ]
}

const PROBLEM_HEADS = [{ name: 'Line' }, { name: 'Column' }, { name: 'Value' }, { name: 'What is wrong' }]

function Problems({ label, problems }: { label: string; problems: ImportCheck['problems'] }) {
  return (
    <div className="mt-4">
      <Rows label={label} heads={PROBLEM_HEADS}>
        {problems.map(({ line, column, value, problem }, at) => (
          <Row key={`${line} ${column} ${at}`}>
            <Cell leads>{line}</Cell>
            <Cell word="Column">{column}</Cell>
            <Cell word="Value" className="wrap-anywhere text-ink-2">
              {value}
            </Cell>
            <Cell word="Wrong">{problem}</Cell>
          </Row>
        ))}
      </Rows>
    </div>
  )
}

const DIFFERENCE_HEADS = [{ name: 'Line' }, { name: 'Record' }, { name: 'What would change' }]

function Differences({ check: { differences } }: { check: ImportCheck }) {
  return (
    <div className="mt-6">
      <Rows label="Some of what would change" heads={DIFFERENCE_HEADS}>
        {differences.map(({ line, externalId, fields }) => (
          <Row key={line}>
            <Cell leads>{line}</Cell>
            <Cell word="Record" className="wrap-anywhere">
              {externalId}
            </Cell>
            <Cell word="Change" className="wrap-anywhere text-ink-2">
              {fields.map(({ field, before, after }) => (
                <span key={field} className="block">
                  {field}: {before ?? 'nothing'} → {after ?? 'nothing'}
                </span>
              ))}
            </Cell>
          </Row>
        ))}
      </Rows>
    </div>
  )
}
