import { expect, test } from 'vitest'
import { fixRecord } from '../../src/edit/fix-record.ts'
import { checkGarden } from '../../src/engine/check.ts'
import { onDay } from '../../src/engine/day.ts'
import { plain } from '../../src/report/report.ts'
import { checkText } from '../../src/report/text.ts'
import { asOf, files } from '../helpers/garden.ts'
import { type HostileShape, hostileShapes } from '../helpers/hostile-shapes.ts'

/*
 * The one test that measures. Most of the work is done by packages, whose steps nobody can count, so that it measures
 * the processor time of its own thread: other programs on the machine, the collector's and the compiler's threads take
 * none of that. They may still slow it down, by crowding the caches, for a while: a time that is too long is taken
 * again, and the shortest counts. Four times the size may take eight times as long; what grows with the square takes
 * sixteen times. Times too short to tell are let pass.
 */
const mostMilliseconds = 2000
const mostGrowth = 8
const tooShortToTell = 60
const attempts = 4

/** Parts of the largest size: the whole, and each a quarter of the one before. */
const sizes = [1, 1 / 4, 1 / 16]

test.each(Object.entries(hostileShapes))('%s', (_name, shape) => {
  const best: number[] = []
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    for (const [index, size] of sizes.entries()) {
      // A quarter that is too short to tell needs no smaller one that it is held against; the whole may be refused unread.
      if (index > 1 && (best[index - 1] ?? 0) <= tooShortToTell) continue
      if (isSound(best, index)) continue
      best[index] = Math.min(
        best[index] ?? Number.POSITIVE_INFINITY,
        millisecondsOf(() => readAll(shape, size)),
      )
    }
  }
  const tooLong = best.filter((_, index) => !isSound(best, index))
  expect(tooLong, `of ${best.join(', ')} milliseconds for the whole and its quarters`).toEqual([])
})

/**
 * Whether one of the sizes was measured and took no longer than it may.
 *
 * @param times  milliseconds for each size that was measured, the largest first
 */
function isSound(times: readonly number[], index: number): boolean {
  const time = times[index] ?? Number.POSITIVE_INFINITY
  const quarter = times[index + 1] ?? time
  return time <= mostMilliseconds && time <= Math.max(tooShortToTell, mostGrowth * quarter)
}

/** All that the check does with a file, `--fix` included. It ends with a message or a sound garden, and never throws. */
function readAll({ path, largest, text }: HostileShape, size: number): void {
  const written = text(Math.floor(largest * size))
  const garden = files({ [path]: written })
  const { diagnostics } = checkGarden(garden, onDay(asOf))
  checkText({ asOf, files: garden, diagnostics, folder: 'content' }, plain)
  fixRecord(path, written, { withSchemas: true, known: {} })
}

function millisecondsOf(work: () => void): number {
  const before = process.threadCpuUsage()
  work()
  const { user, system } = process.threadCpuUsage(before)
  return (user + system) / 1000
}
