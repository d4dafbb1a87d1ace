import { describe, expect, test } from 'vitest'
import { ruleIds } from '../../src/engine/rules/ids.ts'
import { rules } from '../../src/engine/rules/index.ts'
import { projectFiles } from '../project/project-files.ts'

const paths = new Set(projectFiles())

describe.each(ruleIds)('%s', (id) => {
  const { why, asks, bad, good } = rules[id]

  test('has a file and a test of its own', () => {
    expect(paths).toContain(`src/engine/rules/${id}.ts`)
    expect(paths).toContain(`tests/rules/${id}.test.ts`)
  })

  test('says why in one sentence, what it asks in whole ones, and shows it broken and kept', () => {
    expect(why).toMatch(/^[A-Z][^!?]*\.$/)
    expect(asks).toMatch(/^[A-Z].*\.$/s)
    expect(bad).not.toBe(good)
    expect(bad.trim()).not.toBe('')
  })
})
