import { NoSuch } from '@/components/ui/no-such'

export default function NoSuchIncident() {
  return (
    <NoSuch
      title="There is no such incident"
      why="No sender has sent it, or the address is not quite right."
      href="/incidents"
      onward="All incidents"
    />
  )
}
