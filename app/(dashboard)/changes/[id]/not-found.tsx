import { NoSuch } from '@/components/ui/no-such'

export default function NoSuchChange() {
  return (
    <NoSuch
      title="There is no such change"
      why="No sender has sent it, or the address is not quite right."
      href="/changes"
      onward="All changes"
    />
  )
}
