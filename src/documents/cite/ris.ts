import type { CslDate, CslItem } from './csl.ts'
import type { CslName } from './names.ts'

/** The type in RIS of each that we have in CSL. Reference managers know `DATA`; bibutils takes it for the standard type. */
const types: Record<CslItem['type'], string> = {
  article: 'UNPB',
  'article-journal': 'JOUR',
  'article-newspaper': 'NEWS',
  dataset: 'DATA',
  document: 'GEN',
  'paper-conference': 'CONF',
  post: 'ELEC',
  'post-weblog': 'ELEC',
  report: 'RPRT',
  software: 'COMP',
  webpage: 'ELEC',
}

/** A citation in RIS, a line for each tag: https://en.wikipedia.org/wiki/RIS_(file_format). */
export function risOf(item: CslItem): string {
  const { id, type, title, author = [], publisher, issued, accessed, URL, DOI, ISBN, language, note, annote } = item
  const tags: readonly (readonly [tag: string, value: string | undefined])[] = [
    ['TY', types[type]],
    ['ID', id],
    ['TI', title],
    ...author.map((name) => ['AU', risName(name)] as const),
    ['T2', item['container-title']],
    ['PB', publisher],
    ['PY', issued && String(issued['date-parts'][0][0])],
    ['DA', issued && risDay(issued)],
    ['Y2', accessed && risDay(accessed)],
    ['DO', DOI],
    ['UR', URL],
    ['SN', ISBN],
    ['LA', language],
    ['N1', note],
    ['N1', annote],
  ]
  const lines = tags.flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${value}`]))
  return [...lines, 'ER  - '].join('\n')
}

/** A comma says that what stands before it is the family's name, or all of a name that has no parts. */
function risName(name: CslName): string {
  if ('literal' in name) return `${name.literal},`
  return [name.family, name.given, ...(name.suffix === undefined ? [] : [name.suffix])].join(', ')
}

/** Year, month, day and a place for more: `2026/11/24/`. */
function risDay({ 'date-parts': [parts] }: CslDate): string {
  const [year, month, day] = parts.map((part) => String(part).padStart(2, '0'))
  return `${year}/${month ?? ''}/${day ?? ''}/`
}
