import { INPUT } from '@/components/ui/text-field'

/** Narrows a list to rows that hold some words, once they are entered. */
export function WordSearch({
  label,
  q,
  onSearch,
}: {
  label: string
  q: string | null
  onSearch: (text: string | null) => void
}) {
  return (
    <form
      role="search"
      className="phone:min-w-48 phone:flex-1"
      onSubmit={(event) => {
        event.preventDefault()
        onSearch(String(new FormData(event.currentTarget).get('q')).trim() || null)
      }}
    >
      <input
        name="q"
        type="search"
        aria-label={label}
        placeholder={label}
        defaultValue={q ?? ''}
        maxLength={200}
        className={`${INPUT} !w-56 phone:!w-full`}
      />
    </form>
  )
}
