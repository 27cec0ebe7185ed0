import { useQuery } from '@tanstack/react-query'
import { defaultFilter } from 'cmdk'
import type { SettingsPage } from '@/components/settings/pages'
import { sourcesQuery } from '@/lib/sources/queries'
import type { Act } from './use-acts'

const MOST = 5

/** The pages of the teams, services and settings that have the words: there may be hundreds, so none without words. */
export function usePlaces(
  words: string,
  settings: SettingsPage[],
  go: (href: string) => void,
): { heading: string; acts: Act[] }[] {
  const { data } = useQuery(sourcesQuery())
  if (words === '') return []

  const found = (what: 'teams' | 'services') =>
    (data?.[what] ?? [])
      .filter(({ name, slug }) => defaultFilter(`${name} ${slug}`, words) > 0)
      .slice(0, MOST)
      .map(({ name, slug }): Act => ({ name, id: `${what}/${slug}`, act: () => go(`/${what}/${slug}`) }))
  const set = settings
    .filter(({ name }) => `settings ${name}`.toLowerCase().includes(words.toLowerCase()))
    .map(({ href, name }): Act => ({ name, id: href, act: () => go(href) }))
  return [
    { heading: 'Teams', acts: found('teams') },
    { heading: 'Services', acts: found('services') },
    { heading: 'Settings', acts: set },
  ]
}
