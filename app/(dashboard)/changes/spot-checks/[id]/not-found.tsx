import { NoSuch } from '@/components/ui/no-such'

export default function NoSuchSpotCheck() {
  return (
    <NoSuch
      title="There is no such spot check"
      why="None was drawn by this address."
      href="/changes/spot-checks"
      onward="All spot checks"
    />
  )
}
