import { expect, test } from 'vitest'
import type { MediaFile } from '../../src/engine/input-file.ts'
import { rules } from '../../src/engine/rules/index.ts'
import { asOf, diagnose, files, type Texts } from '../helpers/garden.ts'
import { badge, claimText } from '../helpers/texts.ts'

const overOneGarden = Object.values(rules).filter(({ scope }) => scope !== 'change')

/** Files by path: each begins after a line `# path`. */
function filesOf(snippet: string): Texts {
  const [before, ...parts] = snippet.split(/^# (\S+\/\S+|\S+\.yaml)\n/m)
  expect(before).toBe('')
  return Object.fromEntries(parts.flatMap((part, index) => (index % 2 === 0 ? [[part, parts[index + 1] ?? '']] : [])))
}

const loaf: MediaFile = { path: 'media/loaf.png', sum: 'a', picture: { type: 'png', width: 800, height: 600 } }

/** What is wrong with the minimal garden, its page with a claim, and an image, once the snippet's files are added. */
function found(snippet: string) {
  const claim = claimText({ history: [badge('2026-11-20', 'remy', 'unsourced')] })
  return diagnose([...files({ 'claims/economy/a-claim.yaml': claim, ...filesOf(snippet) }), loaf], { asOf })
}

test.each(overOneGarden)('the snippet that breaks $id does', ({ id, bad }) => {
  expect(found(bad).map(({ rule }) => rule)).toContain(id)
})

test.each(overOneGarden)('the snippet that keeps to $id does, and breaks no other rule', ({ id, good }) => {
  const faults = found(good).filter(({ rule, severity }) => rule === id || severity === 'error')
  expect(faults.map(({ rule, place, message }) => `${place.path} ${rule}: ${message}`)).toEqual([])
})
