import { counted } from '@/lib/format'
import { MIN_PEOPLE_SHOWN } from './few-people'
import type { TeamDetail } from './overview'

/** What one must know of a team to read its figures rightly; nothing where there is nothing to say. */
export function teamSentences({ slug, name, isSetUp, memberCount, services }: TeamDetail): string[] {
  const isRenamed = isSetUp && name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-') !== slug
  return [
    isSetUp ? '' : 'It came into being when a record first named it, and nobody has set it up.',
    isRenamed ? `Records name it ${slug}, and its history stays with it.` : '',
    memberCount > 0 && memberCount < MIN_PEOPLE_SHOWN
      ? `${counted(memberCount, 'person is', 'people are')} listed: it stands in no comparison, for figures of fewer than ${MIN_PEOPLE_SHOWN} people are theirs.`
      : '',
    services.length === 0 ? 'No service belongs to it.' : '',
  ].filter(Boolean)
}
