import { lazy, Suspense } from 'react'
import { useWanted } from '@/components/ui/use-wanted'
import { initials } from '@/lib/members/initials'

const AccountMenu = lazy(() => import('./account-menu').then((menu) => ({ default: menu.AccountMenu })))

const LOOK =
  'grid size-7 flex-none place-items-center rounded-full border border-control bg-hover text-micro font-medium text-ink-2 hover:text-ink coarse:size-9'

/** Who is signed in, by their initials, and behind them the way to their settings and out. */
export function Account({ name, role }: { name: string; role: string }) {
  const { wanted, takeOver, trigger } = useWanted()
  const label = `Account of ${name}`
  const still = (
    <button type="button" aria-haspopup="menu" aria-expanded={false} aria-label={label} className={LOOK} {...trigger}>
      {initials(name)}
    </button>
  )

  return (
    <Suspense fallback={still}>
      {wanted === 'no' ? (
        still
      ) : (
        <AccountMenu name={name} role={role} label={label} look={LOOK} isOpen={wanted === 'open'} takeOver={takeOver} />
      )}
    </Suspense>
  )
}
