import { type PassageRecord, runsOf, type Span } from '../../engine/index.ts'

/** Words that are looked for whole; of more, the first and the last few, and more of them where these stand twice. */
const fewWords = 12
const wordsOfEnds = [4, 8, 16]

/** How many words before and after are looked for with them, where they stand twice. */
const wordsAround = [0, 3, 8]

/**
 * An address that a browser opens at some words of a passage, by a text directive (WICG, URL Fragment Text Directives,
 * 2023) that means no other words of the passage; a PDF at the page that the passage names, if it names one.
 *
 * @param spans  the words, in the text of the passage, none across a `[…]`
 */
export function addressOfWords(address: string, passage: PassageRecord, spans: readonly Span[]): string {
  const [there = ''] = address.split(':~:')
  if (isPdf(there)) {
    const [, page] = /\bp(?:p|ages?)?\.? ?(\d{1,5})\b/i.exec(passage.at ?? '') ?? []
    return page === undefined || there.includes('#') ? there : `${there}#page=${page}`
  }
  const texts = spans.map((span) => `text=${directiveOnce(passage, span)}`)
  return `${there}${there.includes('#') ? '' : '#'}:~:${texts.join('&')}`
}

function isPdf(address: string): boolean {
  return /\.pdf(?:$|[?#])|^https?:\/\/arxiv\.org\/pdf\//i.test(address)
}

/** `prefix-,start,end,-suffix`, as spans of the passage. */
interface Directive {
  readonly prefix?: Span | undefined
  readonly start: Span
  readonly end?: Span | undefined
  readonly suffix?: Span | undefined
}

/** The directives of each passage, by where their words stand: several pages and files lead to the same words. */
const directives = new WeakMap<PassageRecord, Map<string, string>>()

function directiveOnce(passage: PassageRecord, span: Span): string {
  const ofPassage = directives.get(passage) ?? new Map<string, string>()
  directives.set(passage, ofPassage)
  const place = `${span.start} ${span.end}`
  const directive = ofPassage.get(place) ?? directiveOf(passage.text, span)
  ofPassage.set(place, directive)
  return directive
}

function directiveOf(text: string, span: Span): string {
  for (const around of wordsAround) {
    for (const ofEnds of wordsOfEnds) {
      const directive = directiveFor(text, span, ofEnds, around)
      if (isAlone(text, directive)) return written(text, directive)
    }
  }
  // The same words stand side by side, over and over: any of them will do.
  return written(text, { start: span })
}

/** Each part is found within one paragraph of a page, and nothing is known of what stands beside a `[…]`. */
function directiveFor(text: string, span: Span, ofEnds: number, around: number): Directive {
  const run = runsOf(text).find(({ start, end }) => start <= span.start && span.end <= end) ?? span
  const prefix = lastWords(text, { start: run.start, end: span.start }, around)
  const suffix = firstWords(text, { start: span.end, end: run.end }, around)
  const isShort =
    wordsOf(text, span, fewWords + 1).length <= fewWords && !text.slice(span.start, span.end).trim().includes('\n')
  if (isShort) return { prefix, start: span, suffix }
  return { prefix, start: firstWords(text, span, ofEnds) ?? span, end: lastWords(text, span, ofEnds), suffix }
}

/** Whether a directive means nothing else in a text: browsers take the first place where all of it stands. */
function isAlone(text: string, { prefix, start, end, suffix }: Directive): boolean {
  const from = (prefix ?? start).start
  const to = (suffix ?? end ?? start).end
  const times = (sought: Span, within: Span): number => timesIn(folded(text, within), folded(text, sought))
  const all = { start: 0, end: text.length }
  if (!end) return times({ start: from, end: to }, all) === 1
  const isEndAlone = start.end <= end.start && times({ start: end.start, end: to }, { start: start.end, end: to }) === 1
  return isEndAlone && times({ start: from, end: start.end }, all) === 1
}

/** How often words stand in a text, places that share letters among them: "x, x" stands twice in "x, x, x". */
function timesIn(text: string, words: string): number {
  let times = 0
  for (let at = text.indexOf(words); at >= 0 && words !== ''; at = text.indexOf(words, at + 1)) times += 1
  return times
}

function written(text: string, { prefix, start, end, suffix }: Directive): string {
  const parts = [
    prefix && `${encoded(text, prefix)}-`,
    encoded(text, start),
    end && encoded(text, end),
    suffix && `-${encoded(text, suffix)}`,
  ]
  return parts.filter((part) => part !== undefined).join()
}

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' })

/** The words of a span, or so many of the first: they are cut when they are asked for. */
function wordsOf(text: string, { start, end }: Span, most = Number.POSITIVE_INFINITY): Span[] {
  const words: Span[] = []
  for (const { index, segment, isWordLike } of segmenter.segment(text.slice(start, end))) {
    if (words.length >= most) break
    if (isWordLike) words.push({ start: start + index, end: start + index + segment.length })
  }
  return words
}

/** The first few words of a span and what stands before them, no further than their paragraph goes; undefined for none. */
function firstWords(text: string, span: Span, count: number): Span | undefined {
  const words = wordsOf(text, span, count)
  const [first] = words
  if (!first) return undefined
  const within = words.filter(({ start }) => !text.slice(first.start, start).includes('\n'))
  return { start: span.start, end: within.at(-1)?.end ?? first.end }
}

/** The last few words of a span and what stands after them, no further back than their paragraph; undefined for none. */
function lastWords(text: string, span: Span, count: number): Span | undefined {
  const words = count === 0 ? [] : wordsOf(text, span)
  const last = words.at(-1)
  if (!last) return undefined
  const within = words.slice(-count).filter(({ end }) => !text.slice(end, last.end).includes('\n'))
  return { start: within[0]?.start ?? last.start, end: span.end }
}

/** A hyphen would end a prefix. */
function encoded(text: string, { start, end }: Span): string {
  const words = text.slice(start, end).replaceAll(/\s+/gu, ' ').trim()
  return encodeURIComponent(words.toWellFormed()).replaceAll('-', '%2D')
}

/** Words as browsers compare them: without capitals, white space as one space. */
function folded(text: string, { start, end }: Span): string {
  return text.slice(start, end).replaceAll(/\s+/gu, ' ').trim().toLowerCase()
}
