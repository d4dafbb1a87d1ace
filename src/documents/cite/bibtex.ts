import { type BibtexEntry, Cite, plugins } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import type { CslItem } from './csl.ts'

// Keys are ours. The library's own escapes drop every letter that TeX has no command for.
Object.assign(plugins.config.get('@bibtex').format, { useIdAsLabel: true, checkLabel: false, asciiOnly: false })

export function bibtexOf(item: CslItem): string {
  return new Cite([texItem(item)]).format('bibtex', { format: 'object' }).map(bibtexText).join('\n')
}

function texItem(item: CslItem): CslItem {
  const { title, author = [], publisher, note, URL, DOI, ISBN } = item
  const container = item['container-title']
  return {
    ...item,
    title: texEscaped(title),
    author: author.map(({ literal }) => ({ literal: texEscaped(literal) })),
    ...(container !== undefined && { 'container-title': texEscaped(container) }),
    ...(publisher !== undefined && { publisher: texEscaped(publisher) }),
    note: texEscaped(note),
    ...(URL !== undefined && { URL: braceless(URL) }),
    ...(DOI !== undefined && { DOI: braceless(DOI) }),
    ...(ISBN !== undefined && { ISBN: texEscaped(ISBN) }),
  }
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

/** The address stands in its own field; the library gives it a second time, unescaped. */
function bibtexText({ type, label, properties }: BibtexEntry): string {
  const { howpublished, ...fields } = properties
  return [`@${type}{${label},`, ...Object.entries(fields).map(([key, value]) => `  ${key} = {${value}},`), '}'].join(
    '\n',
  )
}
