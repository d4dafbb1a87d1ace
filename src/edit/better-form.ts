import { isDay, normaliseArxiv, normaliseDoi, slipsBetween } from '../engine/index.ts'
import type { Schema } from '../engine/schema/schemas.ts'

/** The ids and words that a record may name, by the format that its schema gives them. */
export type Known = Readonly<Record<string, readonly string[]>>

/** A shorter word is a slip away from too many others. */
const shortestMisspelt = 4

/**
 * A value in the form that is wanted, where only one can have been meant; undefined where it has it, or nobody knows.
 *
 * @param label  under which it stands
 */
export function betterForm(text: string, label: string, schema: Schema | undefined, known: Known): string | undefined {
  const better = formFor(text, label, schema, known)
  return better === text ? undefined : better
}

function formFor(text: string, label: string, schema: Schema | undefined, known: Known): string | undefined {
  const { format, enum: choices } = schema ?? {}
  if (format === 'day' || format === 'settles') return dayIn(text)
  if (label === 'doi' && /^(https?:|doi:)/i.test(text)) return normaliseDoi(text)
  if (label === 'arxiv' && /^(https?:|arxiv:)/i.test(text)) return normaliseArxiv(text)
  return wordMeant(text, choices ?? known[format ?? ''] ?? [])
}

/** Of some words the only one that a text is, but for capitals, blanks and one slip. */
function wordMeant(text: string, words: readonly string[]): string | undefined {
  if (words.includes(text)) return undefined
  const wanted = text
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-')
  const same = words.filter((word) => word.toLowerCase() === wanted)
  const near = words.filter(
    (word) => Math.abs(word.length - wanted.length) <= 1 && slipsBetween(wanted, word.toLowerCase()) === 1,
  )
  const found = same.length > 0 || wanted.length < shortestMisspelt ? same : near
  return found.length === 1 ? found[0] : undefined
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** The day that a text names in a form that can be read in one way only; `3/4/2026` cannot. */
function dayIn(text: string): string | undefined {
  const [, year, month, date] =
    /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/.exec(text) ?? /^(\d{4})-(\d{1,2})-(\d{1,2})(?:T.*)?$/.exec(text) ?? []
  const [, first, word, last] = /^(\d{1,2})\.? ([A-Za-z]{3,9})\.? (\d{4})$/.exec(text) ?? []
  const [, named, second, ended] = /^([A-Za-z]{3,9})\.? (\d{1,2}),? (\d{4})$/.exec(text) ?? []
  const at = months.indexOf((word ?? named ?? '').slice(0, 3).toLowerCase()) + 1
  const parts =
    year !== undefined ? [year, month, date] : [last ?? ended, at > 0 ? String(at) : undefined, first ?? second]
  if (parts.some((part) => part === undefined)) return undefined
  const day = parts.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('-')
  return isDay(day) ? day : undefined
}
