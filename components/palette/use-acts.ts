import { useRouter } from 'next/navigation'
import { useTheme } from 'next-themes'
import { GO_TO } from '@/components/keys/everywhere'
import { closeOverlay, openOverlay } from '@/components/shell/overlay'
import { signOut } from '@/components/shell/sign-out'
import { say } from '@/components/ui/said'

/** `id`: where two may have the same name. */
export type Act = { name: string; id?: string; keys?: string; act: () => void }

/** What the palette offers beside incidents, under the heads it stands under. */
export function useActs(mayLog: boolean): { groups: { heading: string; acts: Act[] }[]; go: (href: string) => void } {
  const router = useRouter()
  const { setTheme } = useTheme()
  const then = (act: () => void) => () => {
    closeOverlay()
    act()
  }
  const go = (href: string) => then(() => router.push(href))()
  const leave = () =>
    void signOut().catch(() => say({ problem: 'You are still signed in: the server did not answer.' }))

  const log: Act[] = [
    { name: 'Log an incident', keys: 'C', act: () => openOverlay('log', { as: 'incident' }) },
    { name: 'Log hours', act: () => openOverlay('log', { as: 'hours' }) },
  ]
  const groups = [
    ...(mayLog ? [{ heading: 'Do', acts: log }] : []),
    {
      heading: 'Go to',
      acts: GO_TO.map(({ key, href, name }) => ({ name, keys: `G ${key.toUpperCase()}`, act: () => go(href) })),
    },
    {
      heading: 'For you',
      acts: [
        { name: 'Light theme', act: then(() => setTheme('light')) },
        { name: 'Dark theme', act: then(() => setTheme('dark')) },
        { name: 'Theme as the system', act: then(() => setTheme('system')) },
        { name: 'Change your time zone', act: () => go('/settings/profile') },
        { name: 'Show the keys', keys: '?', act: () => openOverlay('keys') },
        { name: 'Sign out', act: leave },
      ],
    },
  ]
  return { groups, go }
}
