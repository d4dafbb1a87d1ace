import { counted } from '../engine/index.ts'
import type { DueItem } from './due.ts'
import { code, inert, inertMessage } from './inert.ts'
import { visibleLine } from './visible.ts'
import { largest, listsWithin } from './within.ts'

/** So many things are told to a person at once. */
const mostAtOnce = 20

/** The work list for a person: the next things to do. */
export function dueText(items: readonly DueItem[]): string {
  if (items.length === 0) return 'Nothing is due.\n'
  const told = items
    .slice(0, mostAtOnce)
    .map(
      (item) =>
        `${turnWords(item)}  ${item.reason}  ${visibleLine(item.words)}\n  ${visibleLine(item.path)}\n  ${visibleLine(`${item.message}${restingWords(item)}`)}\n`,
    )
  return `${told.join('\n')}${moreThan(items)}`
}

function moreThan(items: readonly DueItem[]): string {
  const more = items.length - mostAtOnce
  return more > 0 ? `\nAnd ${more} more: \`--format json\` lists all.\n` : ''
}

/** Claims that come due together have their turns one after the other: the day is that of the turn. */
function turnWords({ turn }: DueItem): string {
  return `turn ${turn}`
}

function restingWords({ resting }: DueItem): string {
  return resting === 0 ? '' : ` ${counted(resting, 'record')} ${resting === 1 ? 'rests' : 'rest'} on it.`
}

/** Words that lead to the record, where readers see it. */
function linked({ words, url }: DueItem): string {
  return url === undefined ? inert(words) : `[${inert(words)}](<${url}>)`
}

/** The work list as boxes to tick, as long as an issue may be. Text from content shows as text. */
export function dueMarkdown(items: readonly DueItem[]): string {
  if (items.length === 0) return 'Nothing is due.\n'
  const records = items.map(
    (item) =>
      `- [ ] ${turnWords(item)} **${item.reason}** ${linked(item)}<br>${code(item.path)}: ${inertMessage(`${item.message}${restingWords(item)}`)}\n`,
  )
  return listsWithin([{ before: '', records, after: '' }], largest.body).join('')
}
