import { NoSuch } from '@/components/ui/no-such'

export default function NoSuchReview() {
  return (
    <NoSuch
      title="There is no such review"
      why="The week has not begun, no team is called so, or the address is not quite right: a week is called like 2026-W47."
      href="/review"
      onward="The latest week"
    />
  )
}
