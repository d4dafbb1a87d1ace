import { setFlagsFromString } from 'node:v8'

/**
 * Of what is alive, in per cent, so much garbage may pile up. V8 would let it grow to as much again, and more in each
 * thread: a fifth of the memory of a large build.
 */
const mostGarbage = 25

/** Keeps the heap of this process small from now on, which takes somewhat longer. */
export function keepHeapSmall(): void {
  growBy(mostGarbage)
}

/** Lets the heap grow as V8 would have it. */
export function letHeapGrow(): void {
  growBy(0)
}

function growBy(percent: number): void {
  setFlagsFromString(`--heap-growing-percent=${percent}`)
}
