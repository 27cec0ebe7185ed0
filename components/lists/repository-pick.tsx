import { Popover } from '@/components/ui/popover'
import { RepositorySheet } from './repository-sheet'

const ANY = 'any repository'

/** The repository that a list is narrowed to. There may be hundreds, so they are found by a part of their name. */
export function RepositoryPick({
  names,
  value,
  onPick,
}: {
  names: readonly string[]
  value: string | null
  onPick: (name: string | null) => void
}) {
  return (
    <Popover
      title="Which repository"
      label={`Repository: ${value ?? ANY}`}
      look="pick wrap-anywhere coarse:py-1.5"
      word={value ?? ANY}
    >
      {(close) => (
        <RepositorySheet
          names={names}
          value={value}
          any={ANY}
          onPick={(name) => {
            close()
            onPick(name)
          }}
        />
      )}
    </Popover>
  )
}
