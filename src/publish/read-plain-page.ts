import { type BuiltPage, note, type Reading } from './built-page.ts'
import { rawText, standsWell, voids } from './nesting.ts'

const opening = /<!doctype html>\s*(?=<html[ >])/iy
const tag = /<(\/?)([a-z][a-z0-9-]*)((?:[ \t\n\f]+[^ \t\n\f"'<>/=]+(?:="[^"]*"|='[^']*')?)*)[ \t\n\f]*(\/?)>/iy
const attribute = /([^ \t\n\f"'<>/=]+)(?:=(?:"([^"]*)"|'([^']*)'))?/g

/**
 * Reads a page that is written as plainly as ours are: tags that nest, values between quotation marks, nothing that a
 * browser would have to mend. It is one pass over the tags, many times faster than to build the whole tree, and finds
 * what `readPage` does, if in another order.
 *
 * @returns  undefined for a page that is not that plain, which says nothing against the page
 */
export function readPlainPage(address: string, html: string): BuiltPage | undefined {
  opening.lastIndex = 0
  if (/[\0\r]/.test(html) || !opening.test(html)) return undefined
  const page = { ids: new Set<string>(), links: [], loads: [], whole: [] }
  const passing = { page, open: [], had: new Set<string>() }
  for (let at = opening.lastIndex; at >= 0; at = html.indexOf('<', at)) {
    tag.lastIndex = at
    const [, end, written = '', attributes = '', closed = ''] = tag.exec(html) ?? []
    at = tag.lastIndex
    const found = { name: written.toLowerCase(), attributes, isClosed: closed !== '' }
    if (!(end === '' ? begin(found, passing) : leave(found, passing))) return undefined
    if (end === '' && rawText.has(found.name) && !found.isClosed) at = endOfText(html, at, found.name, passing)
    if (at < 0) return undefined
  }
  return passing.open.length === 0 ? { address, ...page } : undefined
}

/** How far a page was read. */
interface Passing {
  readonly page: Reading
  /** The elements around, the outermost first. */
  readonly open: string[]
  /** Elements that a page has once. */
  readonly had: Set<string>
}

interface Tag {
  readonly name: string
  readonly attributes: string
  readonly isClosed: boolean
}

/** Passes the first tag of an element; false where it is not plain. */
function begin({ name, attributes, isClosed }: Tag, { page, open, had }: Passing): boolean {
  const isVoid = voids.has(name)
  if (isClosed && !isVoid && !open.includes('svg')) return false
  if (!standsWell(name, open) || !comesOnce(name, had)) return false
  if (mayTell.test(attributes) && !readAttributes(name, attributes, page, !open.includes('template'))) return false
  if (!isVoid && !isClosed && !rawText.has(name)) open.push(name)
  return true
}

/** Passes the last tag of an element, or what is no tag at all; false where it is not plain. */
function leave({ name, attributes, isClosed }: Tag, { open }: Passing): boolean {
  return open.pop() === name && attributes === '' && !isClosed
}

/** Whether an element that a page has once comes for the first time, and in its turn. */
function comesOnce(name: string, had: Set<string>): boolean {
  if (name !== 'html' && name !== 'head' && name !== 'body') return true
  const isInTurn = !had.has(name) && (name !== 'head' || !had.has('body'))
  had.add(name)
  return isInTurn
}

/** Where the content of an element that holds text alone ends, with its last tag; -1 where that is not plain to see. */
function endOfText(html: string, from: number, name: string, { open }: Passing): number {
  const last = `</${name}>`
  const end = html.indexOf(last, from)
  if (end < 0) return -1
  const content = html.slice(from, end).toLowerCase()
  const mayHoldTags = (name === 'script' || name === 'noscript') && !open.includes('svg')
  const isPlain = mayHoldTags ? !content.includes('<!--') && !content.includes(`</${name}`) : !content.includes('<')
  return isPlain ? end + last.length : -1
}

/** Notes what an element leads to; false where a value that matters is not plain. */
function readAttributes(name: string, written: string, page: Reading, shown: boolean): boolean {
  const attributes = new Map<string, string>()
  for (const [, key = '', double, single] of written.matchAll(attribute)) {
    const small = key.toLowerCase()
    if (small.startsWith('xlink:')) return false
    if (!telling.has(small) || attributes.has(small)) continue
    const value = decoded(double ?? single ?? '')
    if (value === undefined) return false
    attributes.set(small, value)
  }
  if (attributes.size > 0) note(name, attributes, page, shown)
  return true
}

/** The attributes that `note` asks for. */
const telling = new Set(['id', 'href', 'src', 'action', 'rel', 'property', 'content'])

/** Most attributes are none of them: to look for all at once is quicker than to read each. */
const mayTell = /[ \t\n\f](?:id|href|src|action|rel|property|content|xlink)/i

const characters: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** A value with its characters as they are meant; undefined with one that is written in a way of which there are many. */
function decoded(value: string): string | undefined {
  if (!value.includes('&')) return value
  let isPlain = true
  const plain = value.replaceAll(
    /&(?:(amp|lt|gt|quot|apos);|#x([0-9a-f]{2,4});|#([0-9]{2,4});)?/gi,
    (whole, name, hex, number) => {
      const code = hex === undefined ? Number(number) : Number.parseInt(hex, 16)
      const isPrinted = (code >= 0x20 && code < 0x7f) || (code >= 0xa0 && code < 0xd800)
      const character = name === undefined ? (isPrinted ? String.fromCharCode(code) : undefined) : characters[name]
      isPlain &&= whole !== '&' && character !== undefined
      return character ?? ''
    },
  )
  return isPlain ? plain : undefined
}
