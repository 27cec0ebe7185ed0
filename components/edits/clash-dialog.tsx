import { useId, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Sheet } from '@/components/ui/sheet'
import { INPUT } from '@/components/ui/text-field'
import type { Edit, Open } from '@/lib/edits/use-edit'
import { FIELD_WORDS, valueWords } from '@/lib/edits/said-words'
import { Moment } from '@/components/ui/moment'

const TEXTS = ['title', 'summary']

/** Two said the same field: both stand side by side until one is chosen, or both are made one. */
export function ClashDialog({ open, edit, onClose }: { open: Open; edit: Edit; onClose: () => void }) {
  const { clash, held } = open
  const { field, theirs, mine } = clash
  const isText = TEXTS.includes(field)
  const word = held.words[field]
  const who = word?.by ?? held.source
  const shown = (value: typeof mine) => valueWords(field, value, { zone: held.timeZone, nameOf: edit.nameOf })
  const [both, setBoth] = useState(String(mine ?? ''))
  const id = useId()

  return (
    <Sheet title={`${who} said otherwise meanwhile`} width="w-[min(46rem,calc(100vw-24px))]" onClose={onClose}>
      <p className="mt-1 max-w-[46em] text-ink-2">
        {FIELD_WORDS[field]} of {held.key} is another by now than the one you changed. Nothing is lost: choose what
        shall stand.
      </p>
      <div className="mt-4 grid grid-cols-2 gap-gutter phone:grid-cols-1">
        <section aria-label={`${who} wrote`} className="min-w-0 border-t-[1.5px] border-ink pt-2">
          <h3 className="text-small text-ink-3">
            {who} wrote
            {word && (
              <>
                , <Moment at={word.at} zone={held.timeZone} />
              </>
            )}
          </h3>
          <p className="mt-1 max-h-48 overflow-y-auto text-body break-words whitespace-pre-line">{shown(theirs)}</p>
          <Button className="mt-3" onClick={() => edit.settle(open, undefined)}>
            Take theirs
          </Button>
        </section>
        <section aria-label="You wrote" className="min-w-0 border-t-[1.5px] border-ink pt-2">
          <h3 className="text-small text-ink-3">You wrote</h3>
          <p className="mt-1 max-h-48 overflow-y-auto text-body break-words whitespace-pre-line">{shown(mine)}</p>
          <Button className="mt-3" onClick={() => edit.settle(open, mine)}>
            Take mine
          </Button>
        </section>
      </div>
      {isText && (
        <form
          className="mt-5 grid gap-1 border-t border-rule pt-3"
          onSubmit={(event) => {
            event.preventDefault()
            edit.settle(open, both.trim() || null)
          }}
        >
          <label htmlFor={id} className="font-medium">
            Or make both into one
          </label>
          <textarea
            id={id}
            rows={field === 'title' ? 2 : 5}
            value={both}
            onChange={({ target }) => setBoth(target.value)}
            className={`${INPUT} !h-auto py-2 text-body`}
          />
          <p className="mt-2 flex flex-wrap gap-2">
            <Button type="submit" look="lead">
              Save this
            </Button>
            <Button onClick={() => setBoth([theirs, mine].filter(Boolean).join(field === 'title' ? ' / ' : '\n'))}>
              Put both in
            </Button>
          </p>
        </form>
      )}
    </Sheet>
  )
}
