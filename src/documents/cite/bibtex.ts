import type { CslItem } from './csl.ts'
import type { CslName } from './names.ts'

/** A field and its value in TeX; undefined where there is none. */
type Field = readonly [name: string, value: string | undefined]

/**
 * A citation in BibTeX, in entry types and fields that BibTeX and biblatex both know.
 *
 * @param arxiv  the id under which arXiv has the work, for which CSL has no place
 */
export function bibtexOf(item: CslItem, arxiv: string | undefined): string {
  const { type, fields } = entryOf(item)
  const lines = [...fields, ...eprintFields(arxiv)].flatMap(([name, value]) =>
    value === undefined ? [] : [`  ${name} = ${value},`],
  )
  return [`@${type}{${item.id},`, ...lines, '}'].join('\n')
}

/** What styles insist on decides the type: without all of it, everything is `@misc`, which asks for nothing. */
function entryOf(item: CslItem): { readonly type: string; readonly fields: readonly Field[] } {
  const container = item['container-title']
  const { author, publisher, issued } = item
  const isWhole = author !== undefined && issued !== undefined
  if (isWhole && container !== undefined && item.type === 'article-journal') {
    return { type: 'article', fields: fieldsOf(item, ['journal', container]) }
  }
  if (isWhole && container !== undefined && item.type === 'paper-conference') {
    return { type: 'inproceedings', fields: fieldsOf(item, ['booktitle', container]) }
  }
  if (isWhole && publisher !== undefined && item.type === 'report') {
    return { type: 'techreport', fields: fieldsOf(item, ['institution', publisher]) }
  }
  const where = [container, publisher].filter((name) => name !== undefined).join(', ')
  const sort: readonly Field[] = item.type === 'dataset' ? [['type', braced('dataset')]] : []
  return { type: 'misc', fields: [...fieldsOf(item, ['howpublished', where]), ...sort] }
}

/** What styles print as `arXiv:2504.13359`. */
function eprintFields(arxiv: string | undefined): Field[] {
  return arxiv === undefined
    ? []
    : [
        ['eprint', braced(arxiv)],
        ['eprinttype', braced('arxiv')],
      ]
}

function fieldsOf(item: CslItem, [where, place]: readonly [string, string]): Field[] {
  const { title, author, issued, accessed, URL, DOI, ISBN, note, annote } = item
  const [year, month, day] = issued?.['date-parts'][0] ?? []
  return [
    ['author', author && braced(author.map(texName).join(' and '))],
    ['title', braced(texEscaped(title))],
    [where, place === '' ? undefined : braced(texEscaped(place))],
    // Without a year biblatex says so by itself (“n.d.”), and it takes no words in the place of one.
    ['year', year === undefined ? undefined : braced(String(year))],
    // The names of months are macros, which styles and languages write in their own way.
    ['month', month === undefined ? undefined : months[month - 1]],
    ['day', day === undefined ? undefined : braced(String(day))],
    ['doi', DOI === undefined ? undefined : braced(braceless(DOI))],
    ['url', URL === undefined ? undefined : braced(braceless(URL))],
    ['urldate', URL === undefined ? undefined : accessed && braced(isoDay(accessed['date-parts'][0]))],
    ['note', braced(texEscaped(ISBN === undefined ? note : `ISBN ${ISBN}. ${note}`))],
    ['annote', annote && braced(texEscaped(annote))],
  ]
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** A name that is no person's stands in braces of its own, so that nothing in it is taken for a part. */
function texName(name: CslName): string {
  if ('literal' in name) return braced(texEscaped(name.literal))
  const parts = [name.family, ...(name.suffix === undefined ? [] : [name.suffix]), name.given]
  return parts.map(texEscaped).join(', ')
}

function braced(text: string): string {
  return `{${text}}`
}

function isoDay(parts: readonly number[]): string {
  return parts.map((part) => String(part).padStart(2, '0')).join('-')
}

/** Commands for what TeX would take as its own; BibTeX counts even braces that are escaped. */
const texCommands: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
}

function texEscaped(text: string): string {
  return text.replaceAll(/[\\{}~^&%$#_]/g, (sign) => texCommands[sign] ?? `\\${sign}`)
}

/** An address, which TeX reads as it is and follows: in the way of addresses, without what would end its field. */
function braceless(address: string): string {
  return address.replaceAll(/[{}\\]/g, encodeURIComponent)
}
