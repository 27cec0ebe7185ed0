import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { Key } from '@/components/ui/key'
import { openOverlay, useOverlay } from './overlay'

/** The ways to what lies over the page for a hand: finding, and writing down. */
export function OpenButtons({ singleKeys, mayLog }: { singleKeys: boolean; mayLog: boolean }) {
  const open = useOverlay()?.name

  return (
    <>
      <button
        type="button"
        aria-label="Search or jump to"
        aria-haspopup="dialog"
        aria-expanded={open === 'palette'}
        aria-keyshortcuts="Control+K Meta+K"
        onClick={() => openOverlay('palette')}
        data-paper="none"
        className="flex h-(--control) flex-none items-center gap-2.5 rounded-control border border-control px-2.5 text-ink-3 hover:bg-hover hover:text-ink stacked:-mr-1 stacked:border-transparent coarse:size-11 coarse:justify-center"
      >
        <Icon name="search" />
        <span aria-hidden="true" className="stacked:hidden">
          Search or jump to
        </span>
        <span aria-hidden="true" className="stacked:hidden">
          <Key>Ctrl K</Key>
        </span>
      </button>
      {mayLog && (
        <Button
          data-paper="none"
          className="phone:hidden"
          aria-haspopup="dialog"
          aria-expanded={open === 'log'}
          onClick={() => openOverlay('log')}
          {...(singleKeys && { 'aria-keyshortcuts': 'C' })}
        >
          Log<span className="stacked:hidden"> incident</span>
          {singleKeys && <Key>C</Key>}
        </Button>
      )}
    </>
  )
}
