import { expect, test } from 'vitest'
import { rules } from '../../src/engine/rules/index.ts'
import { asOf, diagnose, files, minimal, type Texts } from '../helpers/garden.ts'
import { pageText } from '../helpers/texts.ts'

const overOneGarden = Object.values(rules).filter(({ scope }) => scope !== 'change')

/** Files by path: each begins after a line `# path`. */
function filesOf(snippet: string): Texts {
  const [before, ...parts] = snippet.split(/^# (\S+\/\S+|\S+\.yaml)\n/m)
  expect(before).toBe('')
  return Object.fromEntries(parts.flatMap((part, index) => (index % 2 === 0 ? [[part, parts[index + 1] ?? '']] : [])))
}

/** The minimal garden with the page that a snippet's claims may stand on. */
function found(snippet: string) {
  const { 'policy.yaml': _, ...others } = minimal
  const texts = filesOf(snippet)
  const around = 'policy.yaml' in texts ? others : minimal
  return diagnose(files({ ...around, 'pages/farming.md': pageText(), ...texts }), { asOf })
}

test.each(overOneGarden)('the snippet that breaks $id does', ({ id, bad }) => {
  expect(found(bad).map(({ rule }) => rule)).toContain(id)
})

test.each(overOneGarden)('the snippet that keeps to $id does, and breaks no other rule', ({ id, good }) => {
  const faults = found(good).filter(({ rule, severity }) => rule === id || severity === 'error')
  expect(faults.map(({ rule, place, message }) => `${place.path} ${rule}: ${message}`)).toEqual([])
})
