import type { Hit } from './index.ts'
import { element, resultElement, type Shown } from './result.ts'
import { whenSeen } from './when-seen.ts'

/** What can be found, claims first, and how many of each are shown until more are asked for. */
const types = [
  { type: 'claim', one: 'claim', many: 'claims', title: 'Claims', first: 10 },
  { type: 'page', one: 'page', many: 'pages', title: 'Pages', first: 4 },
  { type: 'source', one: 'source', many: 'sources', title: 'Sources', first: 4 },
  { type: 'dispatch', one: 'dispatch', many: 'dispatches', title: 'Dispatches', first: 4 },
] as const

const moreAtOnce = 20

/** The texts of results are in many files: what is in more than so many is read when it comes into sight. */
const filesAtOnce = 2

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
  const counts = groups.map(({ of, hits }) => `${hits.length} ${hits.length === 1 ? of.one : of.many}`)
  const all = groups.reduce((sum, { hits }) => sum + hits.length, 0)
  return groups.length === 0 ? 'Nothing found.' : `${all} found: ${counts.join(', ')}.`
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
  const list = element('ul', 'record-lines')
  const more = element('button', 'more')
  more.setAttribute('type', 'button')
  const append = async (next: readonly Hit[], atOnce: ReadonlySet<number>): Promise<void> => {
    const results = await Promise.all(
      next.map(async (hit) => (atOnce.has(hit.file) ? await drawn(hit, shown) : unreadElement(hit, shown))),
    )
    list.append(...results)
    const left = hits.length - list.children.length
    more.hidden = left === 0
    more.textContent = left > moreAtOnce ? `Show ${moreAtOnce} more of ${left}` : `Show ${left} more`
  }
  more.addEventListener('click', () => {
    const last = list.lastElementChild
    const next = hits.slice(list.children.length).slice(0, moreAtOnce)
    append(next, filesOf(next)).then(
      () => last?.nextElementSibling?.querySelector('a')?.focus(),
      () => {
        more.textContent = 'They could not be loaded: try again'
      },
    )
  })
  await append(hits.slice(0, of.first), files)
  const heading = element('h2', '', of.title, ' ', element('span', 'count', `${hits.length}`))
  heading.id = `found-${of.type}`
  const section = element('section', 'search-group', heading, list, more)
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
        const again = element('a', 'result-link', 'It could not be loaded: try again')
        again.setAttribute('href', window.location.href)
        place.replaceChildren(again)
      },
    )
  })
  return place
}
