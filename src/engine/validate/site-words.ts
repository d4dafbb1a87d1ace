import { type Use, usesIn } from '../../words/uses.ts'
import { englishWords, type OwnWords, type WordKey, wordsOf } from '../../words/words.ts'
import { type Fault, type Place, startOf } from '../diagnostic.ts'
import { isObject } from '../group.ts'
import type { RecordFile } from '../input-file.ts'
import { inWords, limits } from '../limits.ts'
import { type JsonEntry, jsonEntries } from '../parse/json-entries.ts'
import { withLineFeeds } from '../parse/line-ends.ts'
import { Lines } from '../parse/lines.ts'
import { notUtf8 } from '../parse/not-utf8.ts'
import { didYouMean } from '../words/did-you-mean.ts'
import { listedNames } from '../words/list.ts'

/** Where the words of a site's own stand, from the garden's folder: beside it. */
export const siteWordsPath = '../site/words.json'

export interface ReadSiteWords {
  /** Without what is wrong. */
  readonly words: OwnWords
  readonly faults: readonly Fault[]
}

type Amiss = Pick<Fault, 'message' | 'fix'>

/** Reads the words of a site's own: messages by key, each in ICU MessageFormat with the placeholders of the English one. */
export function readSiteWords(file: RecordFile): ReadSiteWords {
  const { path } = file
  if ('refused' in file) {
    const { place, ...amiss } = file.refused === 'not-text' ? notUtf8(path, file.badByte) : unread(path)
    return { words: {}, faults: [faultAt(place, amiss)] }
  }
  const text = withLineFeeds(file.text.replace(/^\uFEFF/, ''))
  const lines = new Lines(path, text)
  const broken = brokenIn(text)
  if (broken) return { words: {}, faults: [faultAt(lines.place({ start: broken.at, end: broken.at }), broken)] }
  const words: Partial<Record<WordKey, string>> = {}
  const faults: Fault[] = []
  const told = new Set<string>()
  for (const { key, value, keyAt, valueAt } of jsonEntries(text)) {
    const wrongKey = amissOfKey(key, told)
    told.add(key)
    if (wrongKey) faults.push(faultAt(lines.place(keyAt), wrongKey))
    if (wrongKey || !isKey(key)) continue
    const wrong = amissOfMessage(key, value)
    if (wrong) faults.push(faultAt(lines.place(valueAt), wrong))
    else if (value !== undefined) words[key] = value
  }
  return { words, faults }
}

function faultAt(place: Place, { message, fix }: Amiss): Fault {
  return { rule: 'site-words', place, message, fix }
}

function unread(path: string): Amiss & { readonly place: Place } {
  const message = `This is no plain file of at most ${inWords(limits.bytes)} bytes, and is not read.`
  return { place: startOf(path), message, fix: 'Put the file itself here, with no more than the words that differ.' }
}

/** Why a text is no object in JSON, and where that shows. */
function brokenIn(text: string): (Amiss & { readonly at: number }) | undefined {
  const fix = 'Write one object: `{ "footer.asOf": "As it stood on {day}." }`.'
  try {
    return isObject(JSON.parse(text)) ? undefined : { at: 0, message: 'This is no object of messages.', fix }
  } catch (error) {
    const why = error instanceof Error ? error.message : ''
    const at = Number(/at position (\d+)/.exec(why)?.[1] ?? text.length)
    return { at, message: 'This is no JSON.', fix }
  }
}

function isKey(key: string): key is WordKey {
  return Object.hasOwn(englishWords.catalogue, key)
}

function amissOfKey(key: string, told: ReadonlySet<string>): Amiss | undefined {
  if (told.has(key)) return { message: `There are words for \`${key}\` already.`, fix: 'Keep one of the two.' }
  if (isKey(key)) return undefined
  const meant = didYouMean(key, Object.keys(englishWords.catalogue))
  const fix =
    meant === undefined ? 'Take a key of `src/words/en.json`, which has them all.' : `Did you mean \`${meant}\`?`
  return { message: `There is no message \`${key}\`.`, fix }
}

function amissOfMessage(key: WordKey, message: JsonEntry['value']): Amiss | undefined {
  const english = englishWords.catalogue[key]
  const fix = `In English it is: ${english}`
  if (message === undefined) return { message: `The words for \`${key}\` are no text.`, fix }
  try {
    const uses = usesIn(message)
    const wrong = amissOfUses(key, uses, usesIn(english))
    if (wrong !== undefined) return { message: wrong, fix }
    const values = uses.map(({ name, as }) => [name, as === 'number' || as === 'plural' ? 1 : 'other'])
    const links = uses.flatMap(({ name, as }) => (as === 'link' ? [name] : []))
    wordsOf({ ...englishWords.catalogue, [key]: message }, 'en').pieces(key, Object.fromEntries(values), [], links)
    return undefined
  } catch (error) {
    const why = error instanceof Error ? error.message : ''
    return { message: `The words for \`${key}\` are not in ICU MessageFormat: \`${why}\`.`, fix }
  }
}

function amissOfUses(key: WordKey, uses: readonly Use[], english: readonly Use[]): string | undefined {
  for (const { name, as } of uses) {
    const known = english.filter((use) => use.name === name)
    if (known.length === 0) {
      const names = listedNames(new Set(english.map(written)))
      return `\`${written({ name, as })}\` is no placeholder of \`${key}\`, which has ${names || 'none'}.`
    }
    if (!known.some((use) => fits(as, use.as)))
      return `\`${written({ name, as })}\` of \`${key}\` cannot stand as \`${as}\`.`
  }
  return undefined
}

/** A placeholder as a message holds it. */
function written({ name, as }: Pick<Use, 'name' | 'as'>): string {
  return as.startsWith('link') ? `<${name}>` : `{${name}}`
}

/** Whether a value that the English message takes in one way can be taken in another. */
function fits(as: Use['as'], english: Use['as']): boolean {
  if (as === english || (as === 'text' && english !== 'link')) return true
  return isOfNumber(as) && isOfNumber(english)
}

function isOfNumber(as: Use['as']): boolean {
  return as === 'number' || as === 'plural'
}
