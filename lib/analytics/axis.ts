const STEPS = [1, 2, 2.5, 5, 10]

/** Ticks from 0 in even steps that people count in, up to the first that holds the greatest value. */
export function ticksTo(greatest: number, about = 4): number[] {
  if (!(greatest > 0)) return [0, 1]

  const raw = greatest / about
  const power = 10 ** Math.floor(Math.log10(raw))
  const step = (STEPS.find((some) => some * power >= raw * 0.999) ?? 10) * power
  const ticks = Math.max(1, Math.ceil(greatest / step - 1e-9))

  return Array.from({ length: ticks + 1 }, (_, index) => Number((index * step).toPrecision(12)))
}
