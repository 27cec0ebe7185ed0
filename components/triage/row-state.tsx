import { useQuery } from '@tanstack/react-query'
import { Icon } from '@/components/ui/icon'
import type { Incident } from '@/lib/incidents/incident'
import { incidentQuery } from '@/lib/incidents/queries'
import { lacksInWords } from '@/lib/triage/lack-words'
import { whoDecided } from '@/lib/triage/who-decided'

/** What a row lacks, or what came of it: a row that is decided stays where it is until the queue is read anew. */
export function RowState({ row, mark, hasLeft }: { row: Incident; mark: string | undefined; hasLeft: boolean }) {
  if (mark) return <Done words={`You said: ${mark}`} />
  if (hasLeft) return <Left name={row.key} />
  if (row.lacks.length === 0) return <Done words="Nothing lacks" />
  return <span className="text-ink-2">{lacksInWords(row.lacks)}</span>
}

function Done({ words }: { words: string }) {
  return (
    <span className="text-ink-3">
      <Icon name="check" /> {words}
    </span>
  )
}

/** Somebody else was faster. */
function Left({ name }: { name: string }) {
  const { data } = useQuery({ ...incidentQuery(name), staleTime: 0 })
  return <Done words={data ? whoDecided(data) : 'No longer in this queue'} />
}
