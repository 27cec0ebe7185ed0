import { INPUT } from '@/components/ui/text-field'

/** Narrows to titles that hold some words, once they are entered. */
export function TitleSearch({ q, onSearch }: { q: string | null; onSearch: (text: string | null) => void }) {
  return (
    <form
      role="search"
      onSubmit={(event) => {
        event.preventDefault()
        onSearch(String(new FormData(event.currentTarget).get('q')).trim() || null)
      }}
    >
      <input
        name="q"
        type="search"
        aria-label="Words of the title"
        placeholder="Words of the title"
        defaultValue={q ?? ''}
        maxLength={200}
        className={`${INPUT} !w-56`}
      />
    </form>
  )
}
