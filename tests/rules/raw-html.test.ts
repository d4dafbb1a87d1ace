import { describe, test } from 'vitest'
import { reports } from '../helpers/garden.ts'

const claim = (statement: string, more = ''): string =>
  `statement: ${statement}\nkind: finding\n${more}evidence: []\nhistory:\n  - { date: 2026-05-30, by: remy, badge: unsourced, why: So. }\n`

const good = { 'claims/economy/good.yaml': claim('Prices *fall* & rise, 1 \\\\< 2, `<b>`.') }

describe('what readers would not see', () => {
  test.each([
    ['a tag', 'Prices ‸<b>fall.'],
    ['a closing tag', 'Prices fall‸</b>.'],
    ['text that reads as a tag', 'If x‸<y and y>z, prices fall.'],
    ['a comment', 'Prices ‸<!-- do not -->fall.'],
    ['a declaration', 'Prices ‸<!DOCTYPE html> fall.'],
    ['an instruction', 'Prices ‸<?php x ?> fall.'],
  ])('%s', (_name, statement) => {
    reports('raw-html', { ...good, 'claims/economy/bad.yaml': claim(`>-\n  ${statement}`) })
  })

  test('in the body of a page', () => {
    const page = '---\ntitle: x\nsummary: y\nplanted: 2026-05-30\n---\n\nFine.\n\n‸<script>alert(1)</script>\n'
    reports('raw-html', { ...good, 'pages/economy.md': page })
  })
})
