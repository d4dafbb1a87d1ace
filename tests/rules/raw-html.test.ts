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
    ['a product', 'Prices are 2‸*3*4.'],
    ['letters multiplied', 'Prices are a‸*b*c.'],
    ['a product of powers', 'Prices are 2‸**3**4.'],
    ['a comparison', '‸> 50 % of prices fall.'],
    ['a comparison of money', '‸> $50 is the price.'],
  ])('%s', (_name, statement) => {
    reports('raw-html', { ...good, 'claims/economy/bad.yaml': claim(`>-\n  ${statement}`) })
  })

  test.each([
    'Prices *fall*, or **rise**.',
    'A price*list* is short.',
    'Prices of 2\\*3\\*4, 2 * 3 * 4 and snake_case_name.',
    '> They fell by 50 %, he says.',
  ])('%s is read as it is meant', (statement) => {
    reports('raw-html', { 'claims/economy/good.yaml': claim(`>-\n  ${statement}`) })
  })

  test('in the body of a page', () => {
    const page = '---\ntitle: x\nsummary: y\nplanted: 2026-05-30\n---\n\nFine.\n\n‸<script>alert(1)</script>\n'
    reports('raw-html', { ...good, 'pages/economy.md': page })
  })
})
