import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { packNames, policyText } from '../../src/cli/packs.ts'
import { onDay } from '../../src/engine/day.ts'
import { checkGarden } from '../../src/engine/index.ts'
import { files } from '../helpers/garden.ts'

describe.each(packNames())('the pack %s', (name) => {
  test('is a policy without a fault, whose badges a claim can earn', () => {
    const last = /- id: ([\w-]+)(?![\s\S]*- id: )/.exec(policyText(name))?.[1] ?? ''
    const bread = `statement: Bread costs more.\nkind: finding\nevidence: []\nhistory:\n  - { date: 2026-05-30, by: remy, badge: ${last}, why: So. }\n`
    const garden = files({ 'policy.yaml': policyText(name), 'claims/economy/bread.yaml': bread })
    const { judged, diagnostics } = checkGarden(garden, onDay('2026-11-24'))
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(judged?.verdicts.get('economy/bread')?.earned).toBe(last)
  })
})

test('the first garden is judged by the pack for newsrooms', () => {
  const own = readFileSync(join(import.meta.dirname, '../../content/policy.yaml'), 'utf8')
  const withoutHead = (text: string): string => text.slice(text.indexOf('\n'))
  expect(withoutHead(policyText('newsroom'))).toBe(withoutHead(own))
})
