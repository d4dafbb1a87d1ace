import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { generateLanguageSubtags } from '../../scripts/generate/language-subtags.ts'
import { isKnownLanguage } from '../../src/words/language.ts'

test.each([
  [true, ['en', 'de-AT', 'pt-BR', 'zh-Hant', 'tlh', 'zuy', 'zte', 'aa']],
  [false, ['xx', 'und', 'mul', 'zxx', 'qaa', 'abcdefgh', 'zzz']],
])('%s for a language that exists: %j', (known, tags) => {
  expect(tags.map(isKnownLanguage)).toEqual(tags.map(() => known))
})

test('the registry of languages was taken as it is', () => {
  const made = readFileSync(new URL('../../src/words/language-subtags.ts', import.meta.url), 'utf8')
  expect(made).toBe(generateLanguageSubtags())
})
