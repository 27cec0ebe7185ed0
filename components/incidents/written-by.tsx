import { OriginGlyph } from '@/components/origins/origin-glyph'
import type { Incident } from '@/lib/incidents/incident'
import { isNobodys } from '@/lib/incidents/words'
import { ORIGIN_LABELS } from '@/lib/origins/label'

/** Whose code it came from; where no change of code did it, nobody's is unknown. */
export function WrittenBy({ incident }: { incident: Pick<Incident, 'origin' | 'noCodeChange'> }) {
  if (isNobodys(incident)) return 'No code change'

  return (
    <>
      <OriginGlyph origin={incident.origin} /> {ORIGIN_LABELS[incident.origin]}
    </>
  )
}
