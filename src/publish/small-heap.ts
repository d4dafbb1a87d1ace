import { setFlagsFromString } from 'node:v8'

/**
 * Of what is alive, in per cent, so much garbage may pile up. V8 would let it grow to as much again, and more in each
 * thread: a fifth of the memory of a large build.
 */
const mostGarbage = 25

/** Keeps the heap of this process small from now on, which takes somewhat longer: threads that have begun are as they were. */
export function keepHeapSmall(): void {
  setFlagsFromString(`--heap-growing-percent=${mostGarbage}`)
}
