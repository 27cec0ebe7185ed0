const COMPOUND = /((?:AI|human)-written)/i

/** Words in which "AI-written" is never broken at its hyphen. */
export function Kept({ children }: { children: string }) {
  return children.split(COMPOUND).map((part, index) =>
    index % 2 === 1 ? (
      <span key={index} className="whitespace-nowrap">
        {part}
      </span>
    ) : (
      part
    ),
  )
}
