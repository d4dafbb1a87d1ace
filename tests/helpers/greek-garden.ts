import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse, stringify } from 'yaml'
import { englishWords } from '../../src/words/words.ts'
import type { Texts } from './garden.ts'
import { tidesFolder } from './tides.ts'

// A garden of which all words are in Greek letters: a word in Latin ones is none of its own.

const letters: Readonly<Record<string, string>> = Object.fromEntries(
  [...'abcdefghijklmnopqrstuvwxyz'].map((letter, at) => [letter, 'αβξδεφγηισκλμνοπθρστυβωχψζ'[at] ?? '']),
)

/** What is written in Greek letters under each key of a record; under all others stand names, days and addresses. */
const written = new Set([
  ...[
    'title',
    'tagline',
    'summary',
    'name',
    'beat',
    'bio',
    'statement',
    'detail',
    'unverified',
    'quote',
    'at',
    'why',
    'words',
    'measure',
  ],
  ...[
    'watch',
    'question',
    'settledBy',
    'publisher',
    'venue',
    'authors',
    'stake',
    'origin',
    'licence',
    'query',
    'where',
  ],
  ...['found', 'note', 'label', 'means', 'says', 'via', 'group', 'was', 'grades', 'unit'],
  ...['system', 'tier', 'desk', 'ref', 'text'],
])

/** The garden `tests/gardens/tides` in Greek letters. */
export function greekGarden(): Texts {
  const paths = readdirSync(tidesFolder, { recursive: true, encoding: 'utf8' }).map((path) =>
    path.replaceAll('\\', '/'),
  )
  return Object.fromEntries(
    paths.flatMap((path) => {
      if (!/\.(?:yaml|md)$/.test(path)) return []
      const text = readFileSync(join(tidesFolder, path), 'utf8')
      const [, front = text, body] = /^---\n(.*?)\n---\n(.*)$/s.exec(text) ?? []
      const record = stringify(inGreek(parse(front), path === 'garden.yaml'))
      return [[path, body === undefined ? record : `---\n${record}---\n${proseInGreek(body)}`]]
    }),
  )
}

/** Every message of the interface in Greek letters, as a site's own words. */
export function greekWords(): string {
  const messages = Object.entries(englishWords.catalogue).map(([key, message]) => [key, messageInGreek(message)])
  return JSON.stringify(Object.fromEntries(messages))
}

function inGreek(value: unknown, isGarden: boolean, key = ''): unknown {
  if (Array.isArray(value)) return value.map((item) => inGreek(item, isGarden, key))
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value)
    return Object.fromEntries(
      entries.map(([name, each]) => [name, inGreek(each, isGarden, key === 'grades' ? key : name)]),
    )
  }
  if (isGarden && key === 'language') return 'el'
  return typeof value === 'string' && written.has(key) && !isFormerId(key, value) ? proseInGreek(value) : value
}

/** Under `was` stand the former ids of a record or, in an entry, its former words. */
function isFormerId(key: string, value: string): boolean {
  return key === 'was' && !value.includes(' ')
}

/** Words, without the names and addresses among them. */
function proseInGreek(text: string): string {
  const kept = /\[\[[^\]|]*(?:\|(?=reports|disputes)[^\]]*)?|@[\w-]+|\]\([^)]*\)|`[^`]*`|\[\^\w+\]|https?:\S+|[a-z]/gi
  return text.replaceAll(kept, (found) => (found.length === 1 ? letterInGreek(found) : found))
}

function letterInGreek(letter: string): string {
  const greek = letters[letter.toLowerCase()] ?? letter
  return letter === letter.toLowerCase() ? greek : greek.toUpperCase()
}

/** A message in ICU MessageFormat, its placeholders, its tags and the names of its cases as they are. */
function messageInGreek(message: string): string {
  let depth = 0
  return message.replaceAll(/[{}]|<\/?\w+>|[^{}<]+/g, (part) => {
    if (part === '{') depth += 1
    else if (part === '}') depth -= 1
    // Within a placeholder stand its name and cases, and within those again what is told.
    else if (depth % 2 === 0 && !part.startsWith('<')) return part.replaceAll(/[a-z]/gi, letterInGreek)
    return part
  })
}
