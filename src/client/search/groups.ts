import type { Hit } from './index.ts'
import { element, resultElement, type Shown } from './result.ts'
import { list, say } from './say.ts'
import { whenSeen } from './when-seen.ts'

/** What can be found, claims first, and how many of each are shown until more are asked for. */
const types = [
  { type: 'claim', first: 10 },
  { type: 'page', first: 4 },
  { type: 'series', first: 4 },
  { type: 'source', first: 4 },
  { type: 'dispatch', first: 4 },
] as const

const moreAtOnce = 20

/** The texts of results are in many files: what is not in the first is read when it comes into sight. */
const filesAtOnce = 1

/** The results of one type. */
export interface Group {
  readonly of: (typeof types)[number]
  readonly hits: readonly Hit[]
}

/** Results by type, claims first; types without results are left out. */
export function groupsOf(hits: readonly Hit[]): Group[] {
  return types
    .map((of) => ({ of, hits: hits.filter(({ facts }) => facts.filters['type']?.includes(of.type)) }))
    .filter((group) => group.hits.length > 0)
}

/** "16 found: 12 claims, 1 page, 3 sources." */
export function summaryOf(groups: readonly Group[]): string {
  if (groups.length === 0) return say('search.foundNothing')
  const counts = groups.map(({ of, hits }) => say(`search.found.${of.type}`, { count: hits.length }))
  const all = groups.reduce((sum, { hits }) => sum + hits.length, 0)
  return say('search.found', { count: all, groups: list(counts) })
}

/** The files of those texts that are read before anything is shown. */
export function filesOfFirst(groups: readonly Group[]): ReadonlySet<number> {
  return filesOf(groups.flatMap(({ of, hits }) => hits.slice(0, of.first)))
}

function filesOf(hits: readonly Hit[]): ReadonlySet<number> {
  return new Set([...new Set(hits.map(({ file }) => file))].slice(0, filesAtOnce))
}

/**
 * The first results of a group, and a button that brings more.
 *
 * @param files  those of the texts that are read at once
 */
export async function groupElement({ of, hits }: Group, files: ReadonlySet<number>, shown: Shown): Promise<Element> {
  const lines = element('ul', 'record-lines')
  const more = element('button', 'more')
  more.setAttribute('type', 'button')
  const append = async (next: readonly Hit[], atOnce: ReadonlySet<number>): Promise<void> => {
    const results = await Promise.all(
      next.map(async (hit) => (atOnce.has(hit.file) ? await drawn(hit, shown) : unreadElement(hit, shown))),
    )
    lines.append(...results)
    const left = hits.length - lines.children.length
    more.hidden = left === 0
    more.textContent =
      left > moreAtOnce ? say('search.moreOf', { count: moreAtOnce, of: left }) : say('search.more', { count: left })
  }
  more.addEventListener('click', () => {
    const last = lines.lastElementChild
    const next = hits.slice(lines.children.length).slice(0, moreAtOnce)
    append(next, filesOf(next)).then(
      () => last?.nextElementSibling?.querySelector('a')?.focus(),
      () => {
        more.textContent = say('search.moreFailed')
      },
    )
  })
  await append(hits.slice(0, of.first), files)
  const heading = element('h2', '', say(`search.group.${of.type}`), ' ', element('span', 'count', `${hits.length}`))
  heading.id = `found-${of.type}`
  const section = element('section', 'search-group', heading, lines, more)
  section.setAttribute('aria-labelledby', heading.id)
  return section
}

async function drawn(hit: Hit, shown: Shown): Promise<Element> {
  return resultElement(hit, await hit.text(), shown)
}

/** The place of a result, which is read when it comes into sight. */
function unreadElement(hit: Hit, shown: Shown): Element {
  const place = element('li', 'record-line unread')
  whenSeen(place, () => {
    drawn(hit, shown).then(
      (result) => place.replaceWith(result),
      () => {
        const again = element('a', 'result-link', say('search.resultFailed'))
        again.setAttribute('href', window.location.href)
        place.replaceChildren(again)
      },
    )
  })
  return place
}
