import { expect, test } from 'vitest'
import { englishWords } from '../../src/words/words.ts'
import { reports } from '../helpers/garden.ts'

const path = '../site/words.json'
const garden = (language: string): string => `title: x\nurl: https://garden.example\nlanguage: ${language}\n`

test.each(['en-GB', 'de', 'pt-BR', 'ar'])('there are words in %s', (language) => {
  reports('words-missing', { 'garden.yaml': garden(language) })
})

test('there are none in a language without a file of words', () => {
  const [found] = reports('words-missing', { 'garden.yaml': garden('‸el-GR') })
  expect(found?.severity).toBe('note')
  expect(found?.message).toBe('The interface has no words in `el-GR`: the site tells in English what no record says.')
  expect(found?.fix).toContain('Add `src/words/el.json` to Ripen')
})

test('a site may have all words of its own', () => {
  reports('words-missing', { 'garden.yaml': garden('el'), [path]: JSON.stringify(englishWords.catalogue) })
})

test('some words of its own are too few', () => {
  const { 'header.skip': _, ...most } = englishWords.catalogue
  const [found] = reports('words-missing', { 'garden.yaml': garden('‸el'), [path]: JSON.stringify(most) })
  expect(found?.message).toMatch(/Of \d+ messages, 1 has no words/)
})
