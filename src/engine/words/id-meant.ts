import { compareText } from '../diagnostic.ts'
import { folderKinds, kinds } from '../kinds.ts'
import { didYouMean } from './did-you-mean.ts'
import { slugOf } from './slug.ts'

const folder = new RegExp(`^(?:.*/)?(?:${folderKinds.map((kind) => kinds[kind].folder).join('|')})/`)

/** A shorter beginning could be that of anything. */
const shortestBeginning = 4

/**
 * The id that somebody who wrote `word` most likely meant: the same in another spelling, as a path or with an ending,
 * a claim without its page, or the beginning of an id or more than all of it.
 *
 * @param ids  of records of one kind, badges or grades
 */
export function idMeant(word: string, ids: Iterable<string>): string | undefined {
  const all = [...ids]
  const wanted = idIn(word)
  return (
    all.find((id) => id === wanted || id.toLowerCase() === word.toLowerCase()) ??
    onlyOne(all.filter((id) => id.endsWith(`/${nameIn(wanted)}`))) ??
    misspelt(word, wanted, all) ??
    longerOrShorter(wanted, all)
  )
}

/** What is left of a word when it is written as ids are. */
function idIn(word: string): string {
  const path = word.trim().replace(/^@/, '').replace(folder, '')
  return path
    .replace(/\.(?:ya?ml|md)$/, '')
    .split('/')
    .map((part) => slugOf(part))
    .join('/')
}

/** The name of a claim without its page; the whole of any other id. */
function nameIn(id: string): string {
  return id.slice(id.lastIndexOf('/') + 1)
}

/** Claims of a page that is there are compared by their names alone: the page, right as it is, would count for them. */
function misspelt(word: string, wanted: string, all: readonly string[]): string | undefined {
  const page = wanted.slice(0, wanted.length - nameIn(wanted).length)
  const neighbours = page === '' ? [] : all.filter((id) => id.startsWith(page))
  if (neighbours.length === 0) return didYouMean(word, all) ?? didYouMean(wanted, all)
  const name = didYouMean(nameIn(wanted), neighbours.map(nameIn))
  return name === undefined ? undefined : page + name
}

function longerOrShorter(wanted: string, all: readonly string[]): string | undefined {
  if (nameIn(wanted).length < shortestBeginning) return undefined
  const byLength = all.toSorted((a, b) => a.length - b.length || compareText(a, b))
  return byLength.find((id) => id.startsWith(wanted)) ?? byLength.findLast((id) => wanted.startsWith(`${id}-`))
}

function onlyOne(found: readonly string[]): string | undefined {
  return found.length === 1 ? found[0] : undefined
}
