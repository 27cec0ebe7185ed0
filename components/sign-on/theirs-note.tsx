import { Button } from '@/components/ui/button'

/** Somebody else saved while this form was open. What was typed stays, and saving again is now meant. */
export function TheirsNote({ changed, onShow }: { changed: string; onShow: () => void }) {
  return (
    <div role="alert" className="grid justify-items-start gap-2 border-l-[3px] border-signal py-1 pl-3">
      <p className="text-pretty">
        Not saved: somebody else has saved single sign-on since you opened it, and changed {changed}. What you typed is
        still here. Save again to replace theirs with it.
      </p>
      <Button onClick={onShow}>Show theirs instead</Button>
    </div>
  )
}
