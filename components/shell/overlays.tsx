'use client'

import { type ComponentType, lazy, Suspense, useEffect } from 'react'
import type { SettingsPage } from '@/components/settings/pages'
import { SaidShelf } from '@/components/ui/said-shelf'
import { useAwake } from '@/lib/query/use-awake'
import { holdEarlyKeys } from './early-keys'
import { closeOverlay, openOverlay, useOverlay } from './overlay'
import { takeTyped } from './typed-ahead'

export type Whose = { id: string; email: string; timeZone: string | null; singleKeys: boolean; mayLog: boolean }

const KeyListener = lazy(() => orNothing(import('@/components/keys/key-listener').then((at) => at.KeyListener)))
const Unsent = lazy(() => orNothing(import('@/components/quick-log/unsent').then((at) => at.Unsent)))
const KeySheet = lazy(() => orUnloaded(import('@/components/keys/key-sheet').then((at) => at.KeySheet)))
const Palette = lazy(() => orUnloaded(import('@/components/palette/palette').then((at) => at.Palette)))
const QuickLog = lazy(() => orUnloaded(import('@/components/quick-log/quick-log').then((at) => at.QuickLog)))

/** The page itself works without, and should not fall with it where the server went away in between. */
async function orNothing<Props>(loaded: Promise<ComponentType<Props>>): Promise<{ default: ComponentType<Props> }> {
  return { default: await loaded.catch(() => () => null) }
}

async function orUnloaded<Props>(loaded: Promise<ComponentType<Props>>): Promise<{ default: ComponentType<Props> }> {
  return { default: await loaded.catch(() => Unloaded) }
}

function Unloaded() {
  // No field is coming that would take it.
  useEffect(() => void takeTyped(), [])
  return (
    <p role="alert" className="floating fixed right-4 bottom-4 z-30 px-4 py-3 text-ui phone:bottom-18">
      It could not be loaded, for the server does not answer. Reload the page once it does.
    </p>
  )
}

/** What is still being loaded can be thought better of. */
function Opening() {
  useEffect(() => {
    const close = ({ key }: KeyboardEvent) => key === 'Escape' && closeOverlay()
    document.addEventListener('keydown', close)
    return () => document.removeEventListener('keydown', close)
  }, [])
  return null
}

/** The one key that needs another held, so that it is heard in fields too, by all, and before the others are loaded. */
function hearPaletteKey(): () => void {
  const open = (event: KeyboardEvent) => {
    const { key, ctrlKey, metaKey, altKey, shiftKey } = event
    if (ctrlKey === metaKey || altKey || shiftKey || key.toLowerCase() !== 'k') return
    event.preventDefault()
    openOverlay('palette')
  }
  document.addEventListener('keydown', open)
  return () => document.removeEventListener('keydown', open)
}

/** What lies over every page or listens on it. None of it is there before the page is. */
export function Overlays({ whose, settings }: { whose: Whose; settings: SettingsPage[] }) {
  const overlay = useOverlay()
  const { singleKeys, mayLog } = whose
  useEffect(() => {
    // From here on no key is lost.
    document.documentElement.dataset.awake = ''
    return singleKeys ? holdEarlyKeys() : undefined
  }, [singleKeys])
  useEffect(hearPaletteKey, [])
  if (!useAwake()) return null

  return (
    <>
      <Suspense>{singleKeys && <KeyListener mayLog={mayLog} />}</Suspense>
      <Suspense>{mayLog && <Unsent whose={whose} />}</Suspense>
      <SaidShelf singleKeys={singleKeys} />
      <Suspense fallback={<Opening />}>
        {overlay?.name === 'keys' && <KeySheet singleKeys={singleKeys} mayLog={mayLog} />}
        {overlay?.name === 'palette' && <Palette mayLog={mayLog} settings={settings} />}
        {overlay?.name === 'log' && mayLog && <QuickLog whose={whose} given={overlay} />}
      </Suspense>
    </>
  )
}
