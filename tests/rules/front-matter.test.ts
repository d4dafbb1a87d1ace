import { test } from 'vitest'
import { reports } from '../helpers/garden.ts'
import { pageText } from '../helpers/texts.ts'

test.each([
  ['has none', '‸Fields yield more.\n'],
  ['opens after an empty line', '‸\n---\ntitle: Farming\n---\n'],
  ['opens with another language', '‸---js\n{ title: "Farming" }\n---\n'],
  ['opens with a long dash', '‸—\ntitle: Farming\n---\n'],
  ['opens with an indented fence', '‸ ---\ntitle: Farming\n---\n'],
  ['closes with a long dash', '---\ntitle: Farming\n‸—\nFields yield more.\n'],
  ['closes with two dashes', '---\ntitle: Farming\n‸--\nFields yield more.\n'],
  ['closes with blanks before and between', '---\ntitle: Farming\n‸ - - -\nFields yield more.\n'],
  ['never closes it', '‸---\ntitle: Farming\nsummary: What fields yield.\n'],
])('a file that %s is reported', (_, text) => {
  reports('front-matter', { 'pages/farming.md': pageText(), 'pages/fishing.md': text })
})
