import type { FilterName } from '../../views/taken/search-filters.ts'
import type { RecordFacts } from './facts.ts'
import type { Text } from './files.ts'
import type { Hit } from './index.ts'
import { list, pieces, say } from './say.ts'
import { type Stretch, stretchesOf } from './words.ts'

/** How the page itself shows a value of a filter; undefined for one that it does not know. */
export type Shown = (filter: string, value: string) => Element | undefined

/** How far a claim can have come. */
const stages = ['ripe', 'half-ripe', 'unripe', 'seed'] as const

/** What the day of a record tells where its badge has none of its own. */
const sinceOf: Readonly<Partial<Record<string, 'search.graded' | 'search.lastTended'>>> = {
  page: 'search.lastTended',
  series: 'search.lastTended',
  source: 'search.graded',
}

/** One result: its words, how far to trust it, where it belongs, and where what was looked for stands. */
export function resultElement({ facts, looks }: Hit, text: Text, shown: Shown): Element {
  const { title, excerpt } = stretchesOf(text, facts.words, looks)
  const link = element('a', 'result-link', ...title.map(stretch))
  link.setAttribute('href', text.url)
  const result = element('li', 'record-line', link, element('p', 'line-marks', ...marks(facts, text, shown)))
  const [type] = facts.filters['type'] ?? []
  const [badge] = facts.filters['badge'] ?? []
  if (type === 'claim') result.dataset['claim'] = text.id
  if (badge !== undefined) result.dataset['badge'] = badge
  // A claim is told whole by its title; of all else the first words say more about it.
  const saysMore = type === 'claim' ? excerpt.some(({ isFound }) => isFound) : excerpt.length > 0
  if (saysMore) result.append(element('p', 'result-excerpt', ...excerpt.map(stretch)))
  return result
}

function marks({ filters, steps, moved, withdrawn }: RecordFacts, { unverified = [] }: Text, shown: Shown): Node[] {
  const [type] = filters['type'] ?? []
  const all = (filter: FilterName): Element[] => (filters[filter] ?? []).flatMap((value) => shown(filter, value) ?? [])
  const words = (filter: FilterName): string[] => all(filter).map(({ textContent }) => textContent)
  const stage = stages.find((each) => filters['ripeness']?.includes(each))
  const [contested] = filters['contested'] ?? []
  const since = sinceOf[type ?? ''] ?? 'search.badgeSince'
  const about = [list(words('kind')), list(words('page'))].filter(Boolean)
  return [
    ...(type === 'source'
      ? words('grade').map((grade) => element('span', 'grade', spoken(`${say('evidence.grade')} `), grade))
      : []),
    ...all('badge').flatMap(({ firstElementChild }) => firstElementChild?.cloneNode(true) ?? []),
    ...(contested === 'yes' ? [element('span', 'mark contested', say('claim.contested'))] : []),
    ...(withdrawn ? [element('span', 'mark', ...pieces('claim.withdrawnOn', { day: day(moved) }))] : []),
    ...(unverified.length > 0
      ? [
          element(
            'span',
            'mark',
            say('search.unverified', { words: list(unverified.map((text) => say('quoted', { text }))) }),
          ),
        ]
      : []),
    ...(steps && stage ? [element('span', 'fraction', ...ring(steps), ' ', stepsTaken(steps, stage))] : []),
    ...(about.length > 0 && type !== 'page' ? [element('span', 'facts', about.join(' · '))] : []),
    ...(withdrawn ? [] : [element('span', 'facts', ...pieces(since, { day: day(moved) }))]),
  ]
}

function stepsTaken([met, of]: readonly [number, number], stage: (typeof stages)[number]): string {
  return say('claim.steps', { met, of, stage: say(`claim.stage.${stage}`) })
}

/** The ring that the page holds ready, drawn for these steps. */
function ring([met, of]: readonly [number, number]): Element[] {
  const drawn = document.querySelector<HTMLTemplateElement>('.ring-shape')?.content.cloneNode(true)
  if (!(drawn instanceof DocumentFragment)) return []
  const share = drawn.querySelector('.ring-share')
  share?.setAttribute('pathLength', `${Math.max(of, 1)}`)
  share?.setAttribute('stroke-dasharray', of === 0 ? '1' : `${met} ${of}`)
  if (met === 0 && of > 0) share?.remove()
  return [...drawn.children]
}

function day(date: string): HTMLElement {
  const time = element('time', '', date)
  time.setAttribute('datetime', date)
  return time
}

function spoken(words: string): HTMLElement {
  return element('span', 'visually-hidden', words)
}

function stretch({ words, isFound }: Stretch): Node {
  return isFound ? element('mark', '', words) : document.createTextNode(words)
}

export function element(name: string, className: string, ...content: readonly (Node | string)[]): HTMLElement {
  const made = document.createElement(name)
  if (className !== '') made.className = className
  made.append(...content)
  return made
}
