import { Key } from '@/components/ui/key'
import { count } from '@/lib/format'

/** What came meanwhile waits until it is asked for: rows do not move under the reader. */
export function Fresh({ news, singleKeys, onTake }: { news: number; singleKeys: boolean; onTake: () => void }) {
  return (
    <>
      <span role="status" className="sr-only">
        {news > 0 && `${count(news)} new${singleKeys ? ', press R' : ''}`}
      </span>
      {news > 0 && (
        <button
          type="button"
          onClick={onTake}
          {...(singleKeys && { 'aria-keyshortcuts': 'R' })}
          className="flex h-7 flex-none items-center rounded-control border border-accent px-2.5 text-small font-medium text-accent hover:bg-hover coarse:min-h-11"
        >
          {count(news)} new{singleKeys && <Key>R</Key>}
        </button>
      )}
    </>
  )
}
