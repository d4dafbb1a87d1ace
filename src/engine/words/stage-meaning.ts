import type { Stage } from '../types.ts'

/** What a reader is told; a new stage does not compile until it has words. */
export const stageMeaning: Record<Stage, string> = {
  seed: 'no step taken yet',
  unripe: 'some steps taken, most still to come',
  'half-ripe': 'at least half of the steps taken',
  ripe: 'it has earned the best badge there is',
}
