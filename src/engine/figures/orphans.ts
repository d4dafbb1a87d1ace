import type { Nodes, Root } from 'mdast'
import { subjectPages } from '../page-kinds.ts'
import { listedClaims } from '../page-list.ts'
import type { Claim, Garden, Page } from '../types.ts'
import { type NumberInText, numbersIn } from './numbers-in.ts'

/** The numbers in the prose of a page that nothing near them, and no claim of the page, vouches for. */
export interface OrphansOfPage {
  readonly page: Page
  /** As they stand there, in order. */
  readonly numbers: readonly string[]
}

const known = new WeakMap<Garden, readonly OrphansOfPage[]>()

/**
 * Orphans: numbers in digits in the body of a page, years and days of months apart, in whose sentence (or row of a table) no
 * citation, claim or footnote stands, nor right behind it, and that stand in no claim of the page, figures among these.
 */
export function orphansIn(garden: Garden): readonly OrphansOfPage[] {
  const found = known.get(garden) ?? sought(garden)
  known.set(garden, found)
  return found
}

/** How many orphans a garden has. */
export function countOrphans(garden: Garden): number {
  return orphansIn(garden).reduce((count, { numbers }) => count + numbers.length, 0)
}

function sought(garden: Garden): OrphansOfPage[] {
  const planted = Map.groupBy(garden.claims.values(), ({ page }) => page)
  const language = garden.garden?.record.language ?? 'en'
  const isDate = dateReader(language)
  const sentences = new Intl.Segmenter(language, { granularity: 'sentence' })
  return subjectPages(garden).flatMap((page) => {
    if (page.record.body === undefined) return []
    const numbers = blocksOf(page.prose('/body').tree).flatMap((text) =>
      bareNumbers(text, sentences).filter((each) => !isDate(each, text)),
    )
    if (numbers.length === 0) return []
    const listed = listedClaims(page.record).flatMap(({ id }) => garden.claims.get(id) ?? [])
    const said = valuesIn([...(planted.get(page.id) ?? []), ...listed])
    const orphans = numbers.filter((each) => !valuesOf(each).some((value) => said.has(value)))
    return orphans.length === 0 ? [] : [{ page, numbers: orphans.map(({ text }) => text) }]
  })
}

/** The paragraphs, headings and rows of a text; code is none. */
function blocksOf(tree: Root): string[] {
  const blocks: string[] = []
  const walk = (node: Nodes): void => {
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableRow') blocks.push(flat(node))
    else if ('children' in node) for (const child of node.children) walk(child)
  }
  walk(tree)
  return blocks
}

/** The numbers in digits of a block that no reference stands beside: in their sentence, or right behind it. */
function bareNumbers(text: string, segmenter: Intl.Segmenter): NumberInText[] {
  const all = [...segmenter.segment(text)]
  const bare = all.filter(
    ({ segment }, at) => !segment.includes(reference) && !all[at + 1]?.segment.startsWith(reference),
  )
  const starts = new Set(bare.map(({ index }) => index))
  let at = 0
  return numbersIn(text).filter(({ is, at: { start } }) => {
    while ((all[at + 1]?.index ?? text.length) <= start) at += 1
    return is === 'digits' && starts.has(all[at]?.index ?? -1)
  })
}

/** Stands for a citation, a claim or a footnote. */
const reference = '\uFFFC'

const references: ReadonlySet<string> = new Set(['claimReference', 'citationReference', 'footnoteReference'])

/** What stands in a paragraph, a heading or a row; a row is one sentence. */
function flat(node: Nodes): string {
  // A line that ends in a file ends no sentence.
  if (node.type === 'text') return node.value.replaceAll('\n', ' ')
  if (references.has(node.type)) return reference
  if (node.type === 'break') return ' '
  const text = 'children' in node ? node.children.map(flat).join('') : ''
  return node.type === 'tableCell' ? `${text.replaceAll(/[.?!]/g, ' ')}, ` : text
}

/** Tells years, and days beside the name of a month in a language, from other numbers. */
function dateReader(language: string): (number: NumberInText, text: string) => boolean {
  const format = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' })
  const months = Array.from({ length: 12 }, (_, month) => RegExp.escape(format.format(new Date(Date.UTC(2026, month)))))
  const month = `(?:${months.join('|')})`
  const [before, after] = [new RegExp(`${month}\\s+$`, 'iu'), new RegExp(`^\\.?(?:\\s+de)?\\s+${month}`, 'iu')]
  return ({ text: digits, at }, text) => {
    if (/^(?:1[5-9]|20|21)\d\d$/.test(digits)) return true
    if (!/^\d{1,2}$/.test(digits)) return false
    return before.test(text.slice(Math.max(0, at.start - 40), at.start)) || after.test(text.slice(at.end, at.end + 40))
  }
}

/** Every number that some claims say, in digits or in words. */
function valuesIn(claims: readonly Claim[]): ReadonlySet<string> {
  const texts = claims
    .filter(({ withdrawn }) => !withdrawn)
    .flatMap(({ record }) => [record.statement, record.detail ?? ''])
  return new Set(texts.flatMap((text) => numbersIn(text).flatMap(valuesOf)))
}

function valuesOf({ meanings }: NumberInText): string[] {
  return meanings.flatMap((meaning) => ('part' in meaning ? [] : [meaning.value.toString()]))
}
