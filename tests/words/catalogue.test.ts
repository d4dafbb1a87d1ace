import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Use, usesIn } from '../../src/words/uses.ts'
import { type Catalogue, englishWords, type WordKey } from '../../src/words/words.ts'

const folder = join(import.meta.dirname, '../../src/words')
const languages = readdirSync(folder).flatMap((name) => (name.endsWith('.json') ? [name.slice(0, -5)] : []))
const english = englishWords.catalogue
const keys = Object.keys(english) as readonly WordKey[]

/** Words that a language has as English does; “et al.” is Latin everywhere. */
const same: Readonly<Record<string, readonly string[]>> = {
  es: ['et', 'al'],
  fr: [
    'et',
    'al',
    'article',
    'articles',
    'badge',
    'licence',
    'licences',
    'machine',
    'notes',
    'page',
    'pages',
    'site',
    'source',
    'sources',
  ],
  pt: ['et', 'al', 'persona', 'post', 'site'],
}

/** Messages that are nothing but names, signs and placeholders, in any language. */
const wordless = keys.filter((key) => {
  const bare = english[key].replaceAll(/\{\w+(?:, number)?\}|<\/?\w+>/g, '')
  return !/\p{L}/u.test(bare) || /^(?:ISBN|DOI|arXiv)$/.test(bare)
})

function catalogueOf(language: string): Catalogue {
  return JSON.parse(readFileSync(join(folder, `${language}.json`), 'utf8'))
}

/** What code hands in: placeholders, and the cases of choices that are no plurals. */
function demandsOf(message: string): readonly string[] {
  return [...new Set(usesIn(message).map(demandOf))].sort()
}

function demandOf({ name, as, cases }: Use): string {
  if (as === 'select') return `${name}: ${cases.toSorted().join(', ')}`
  return as === 'date' || as === 'time' || as === 'link' ? `${name} as ${as}` : name
}

function missingForms({ as, cases }: Use, language: string): string[] {
  if (as !== 'plural') return []
  const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories
  return needed.filter((form) => !cases.includes(form) && !isSpelledOut(form, cases, language))
}

/** Whether each number that takes a form has words of its own. Some forms are for millions alone, which nobody counts. */
function isSpelledOut(form: string, cases: readonly string[], language: string): boolean {
  const rules = new Intl.PluralRules(language)
  const numbers = Array.from({ length: 1000 }, (_, number) => number).filter((number) => rules.select(number) === form)
  return numbers.every((number) => cases.includes(`=${number}`))
}

describe.each(languages)('%s.json', (language) => {
  const catalogue = catalogueOf(language)

  test('has each message, by key', () => {
    expect(Object.keys(catalogue)).toEqual(keys.toSorted())
  })

  test.each(keys)('%s takes what the English one takes', (key) => {
    expect(demandsOf(catalogue[key])).toEqual(demandsOf(english[key]))
    expect(usesIn(catalogue[key]).flatMap((use) => missingForms(use, language))).toEqual([])
  })

  test.skipIf(language === 'en')('says nothing in English', () => {
    const untold = keys.filter((key) => catalogue[key] === english[key] && !wordless.includes(key))
    const wordsIn = (key: WordKey): string[] => wordsOfMessage(catalogue[key])
    expect(untold.filter((key) => !wordsIn(key).every((word) => same[language]?.includes(word)))).toEqual([])
    expect((same[language] ?? []).filter((word) => !untold.some((key) => wordsIn(key).includes(word)))).toEqual([])
  })
})

/** What a message says beside its placeholders, word by word, small. */
function wordsOfMessage(message: string): string[] {
  const said = message.replaceAll(/<\/?\w+>|\{\w+(?:, (?:number|plural|select),?)?|\b(?:one|other)\b(?= \{)/g, ' ')
  return said.toLowerCase().match(/\p{L}+/gu) ?? []
}
