/** The texts of records for tests of rules, short enough to see what matters. Marks (`‸`) may stand in any part. */

/** A history entry that gives a badge. */
export function badge(date: string, by: string, to: string): string {
  return `{ date: ${date}, by: ${by}, badge: ${to}, why: Because. }`
}

/** A history entry that gives a grade. */
export function grade(date: string, by: string, to: string): string {
  return `{ date: ${date}, by: ${by}, grade: ${to}, why: Because. }`
}

/** A citation. */
export function cite(source: string, stance = 'supports', more = ''): string {
  return `{ source: ${source}, stance: ${stance}, directness: direct${more} }`
}

/** A citation or a withdrawal's decision, e.g. for `dropped`. */
export function decided(date: string): string {
  return `{ date: ${date}, by: editor, why: Because. }`
}

interface ClaimParts {
  readonly kind?: string
  readonly evidence?: readonly string[]
  readonly rests?: readonly string[]
  readonly history: readonly string[]
  /** Whole lines. */
  readonly more?: string
}

export function claimText({ kind = 'finding', evidence = [], rests = [], history, more = '' }: ClaimParts): string {
  const lists = `${list('evidence', evidence)}${listIfAny('rests', rests)}${list('history', history)}`
  return `statement: Prices fall.\nkind: ${kind}\n${lists}${more}`
}

interface SourceParts {
  readonly kind?: string
  readonly history: readonly string[]
  /** Whole lines; its address unless they say otherwise. */
  readonly more?: string
}

/** A source; `slug` makes its title and address its own. */
export function sourceText(slug: string, parts: SourceParts): string {
  const { kind = 'report', history, more = `url: https://example.org/${slug}\n` } = parts
  return `title: On ${slug}\nkind: ${kind}\n${list('history', history)}${more}`
}

interface DispatchParts {
  readonly evidence?: readonly string[]
  readonly rests?: readonly string[]
  readonly history: readonly string[]
  /** Whole lines. */
  readonly more?: string
}

export function dispatchText({ evidence = [], rests = [], history, more = '' }: DispatchParts): string {
  const lists = `${list('evidence', evidence)}${listIfAny('rests', rests)}${list('history', history)}`
  return `---\ndate: 2026-11-23\nvoice: remy\n${lists}${more}---\nPrices fall.\n`
}

interface PageParts {
  readonly planted?: string
  readonly more?: string
}

export function pageText({ planted = '2026-05-30', more = '' }: PageParts = {}): string {
  return `---\ntitle: A page\nsummary: What it is about.\nplanted: ${planted}\n${more}---\nWords.\n`
}

function list(key: string, items: readonly string[]): string {
  return items.length === 0 ? `${key}: []\n` : `${key}:\n${items.map((item) => `  - ${item}\n`).join('')}`
}

function listIfAny(key: string, items: readonly string[]): string {
  return items.length === 0 ? '' : list(key, items)
}
