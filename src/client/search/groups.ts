import type { Hit } from './index.ts'
import { element, resultElement, type Shown } from './result.ts'

/** What can be found, claims first, and how many of each are shown until more are asked for. */
const types = [
  { type: 'claim', one: 'claim', many: 'claims', title: 'Claims', first: 10 },
  { type: 'page', one: 'page', many: 'pages', title: 'Pages', first: 4 },
  { type: 'source', one: 'source', many: 'sources', title: 'Sources', first: 4 },
  { type: 'dispatch', one: 'dispatch', many: 'dispatches', title: 'Dispatches', first: 4 },
] as const

const moreAtOnce = 20

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

/** The first results of a group, and a button that brings more. */
export async function groupElement({ of, hits }: Group, shown: Shown): Promise<Element> {
  const list = element('ul', 'record-lines')
  const more = element('button', 'more')
  more.setAttribute('type', 'button')
  const append = async (count: number): Promise<void> => {
    const at = list.children.length
    const next = hits.slice(at, at + count)
    const results = await Promise.all(next.map(async (hit) => resultElement(hit, await hit.text(), shown)))
    list.append(...results)
    const left = hits.length - list.children.length
    more.hidden = left === 0
    more.textContent = left > moreAtOnce ? `Show ${moreAtOnce} more of ${left}` : `Show ${left} more`
  }
  more.addEventListener('click', () => {
    const last = list.lastElementChild
    append(moreAtOnce).then(
      () => last?.nextElementSibling?.querySelector('a')?.focus(),
      () => {
        more.textContent = 'They could not be loaded: try again'
      },
    )
  })
  await append(of.first)
  const heading = element('h2', '', of.title, ' ', element('span', 'count', `${hits.length}`))
  heading.id = `found-${of.type}`
  const section = element('section', 'search-group', heading, list, more)
  section.setAttribute('aria-labelledby', heading.id)
  return section
}
