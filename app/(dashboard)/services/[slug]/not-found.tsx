import { NoSuch } from '@/components/ui/no-such'

export default function NoSuchService() {
  return (
    <NoSuch
      title="There is no such service"
      why="No record has named it, or the address is not quite right."
      href="/teams"
      onward="All teams"
    />
  )
}
