import { expect, test } from 'vitest'
import { follow } from '../../src/publish/follow.ts'

/** Follows changes of something; each wait lasts until it is ended. */
function following() {
  const log: string[] = []
  const waiting: (() => void)[] = []
  const wait = (): Promise<void> => new Promise((end) => waiting.push(end))
  let now = 0
  const changed = follow<number>({
    async settle() {
      log.push('settle')
      await wait()
    },
    async look() {
      const seen = now
      log.push(`look ${seen}`)
      await wait()
      return seen
    },
    show(seen) {
      log.push(`show ${seen}`)
    },
  })
  return {
    log,
    change(): void {
      now += 1
      changed()
    },
    /** Ends what is waited for, which is one thing at most. */
    async end(): Promise<void> {
      expect(waiting.length).toBe(1)
      waiting.pop()?.()
      await new Promise((later) => setImmediate(later))
    },
  }
}

test('a burst of changes is looked at once, when it is over', async () => {
  const { log, change, end } = following()
  change()
  change()
  change()
  await end()
  await end()
  await end()
  expect(log).toEqual(['settle', 'settle', 'look 3', 'show 3'])
})

test('what another change overtook is dropped, and the last state is shown', async () => {
  const { log, change, end } = following()
  change()
  await end()
  change()
  change()
  await end()
  await end()
  change()
  await end()
  await end()
  await end()
  expect(log).toEqual(['settle', 'look 1', 'settle', 'look 3', 'settle', 'look 4', 'show 4'])
})

test('each of two changes with time between is shown, once', async () => {
  const { log, change, end } = following()
  change()
  await end()
  await end()
  change()
  await end()
  await end()
  expect(log).toEqual(['settle', 'look 1', 'show 1', 'settle', 'look 2', 'show 2'])
})
