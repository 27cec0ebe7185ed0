import { Command, defaultFilter } from 'cmdk'
import { useRef, useState } from 'react'
import type { SettingsPage } from '@/components/settings/pages'
import { closeOverlay } from '@/components/shell/overlay'
import { takeTyped } from '@/components/shell/typed-ahead'
import { TopSheet } from '@/components/ui/top-sheet'
import { FoundIncidents } from './found-incidents'
import { PaletteItem } from './palette-item'
import { useActs } from './use-acts'
import { usePlaces } from './use-places'

const GROUP =
  '[&_[cmdk-group-heading]]:px-3 [&_[cmdk-group-heading]]:pt-3 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-small [&_[cmdk-group-heading]]:text-ink-3'

/** Every page, act, team and service by its name, and every incident by its words or number. */
export function Palette({ mayLog, settings }: { mayLog: boolean; settings: SettingsPage[] }) {
  const [words, setWords] = useState('')
  const input = useRef<HTMLInputElement>(null)
  const { groups, go } = useActs(mayLog)
  const places = usePlaces(words.trim(), settings, go)
  const fits = (name: string) => words.trim() === '' || defaultFilter(name, words.trim()) > 0
  const shown = groups
    .map(({ heading, acts }) => ({ heading, acts: acts.filter(({ name }) => fits(name)) }))
    .concat(places)
    .filter(({ acts }) => acts.length > 0)

  return (
    <TopSheet title="Search or go to" close={closeOverlay} first={input} className="max-w-[40rem] overflow-hidden">
      {/* What the server found stands as it found it, so that nothing is filtered twice. */}
      <Command label="Search or go to" loop shouldFilter={false} className="flex min-h-0 flex-col">
        <Command.Input
          ref={input}
          value={words}
          onValueChange={setWords}
          onFocus={() => {
            const typed = takeTyped()
            setWords((held) => held + typed)
          }}
          maxLength={200}
          placeholder="Words of an incident, INC-12, a page, a team, an act"
          className="h-13 w-full flex-none border-b border-rule bg-transparent px-5 text-body outline-none placeholder:text-ink-3 coarse:text-[1rem]"
        />
        <Command.List label="Found" className={`min-h-0 overflow-y-auto p-2 empty:hidden ${GROUP}`}>
          {shown.map(({ heading, acts }) => (
            <Command.Group key={heading} heading={heading}>
              {acts.map(({ name, id = name, keys, act }) => (
                <PaletteItem key={id} id={id} keys={keys} act={act}>
                  {name}
                </PaletteItem>
              ))}
            </Command.Group>
          ))}
          <FoundIncidents words={words} isAlone={shown.length === 0} go={go} />
        </Command.List>
      </Command>
    </TopSheet>
  )
}
