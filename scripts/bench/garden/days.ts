import type { Dice } from './dice.ts'

/** The day that counts as today in a planted garden. */
export const today = '2026-11-28'

const dayInMs = 86_400_000

/** So many days, the earliest first, all before `today` and none more than about two years before it. */
export function daysBefore(dice: Dice, count: number): string[] {
  const back = Array.from({ length: count }, () => dice.between(1, 700)).sort((a, b) => b - a)
  return back.map((days) => new Date(Date.parse(today) - days * dayInMs).toISOString().slice(0, 10))
}
