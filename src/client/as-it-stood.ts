import { countsOn } from './as-it-stood/counts.ts'
import type { PastSayer } from './as-it-stood/said.ts'
import { sayerIn } from './words.ts'

// Shows each claim's badge as it was on a day, from what its badge carries: whose it is, and its rank from each day on.

/** How a badge looks, and the class of its rank. */
interface Look {
  readonly className: string
  readonly words: string
  readonly title: string
  readonly rank: string
}

interface ShownBadge {
  readonly element: HTMLElement
  /** What has the badge, and fades by its rank. */
  readonly holder: HTMLElement | null
  readonly today: Look
  readonly moves: readonly { readonly from: string; readonly rank: number }[]
}

/** The class of a rank. */
const ofRank = /\brank-\w+/

const form = document.querySelector<HTMLFormElement>('.as-it-stood')
const day = form?.querySelector('input')
const told = form?.querySelector('[role=status]')
if (form && day && told) start(form, day, told)

function start(around: HTMLFormElement, chosen: HTMLInputElement, told: Element): void {
  const sayer: PastSayer = sayerIn(around)
  const { say } = sayer
  /** What stands for a badge before the first. */
  const notYet = { className: 'badge tone-3 fill-0', words: say('past.notYet'), title: '', rank: 'rank-none' }
  const today = around.dataset['today'] ?? ''
  const ladder = [...document.querySelectorAll<HTMLElement>('.sure > .choice')].flatMap((choice) => {
    const badge = choice.querySelector<HTMLElement>('.badge')
    return badge ? [lookOf(badge, choice.dataset['rank'] ?? '')] : []
  })
  const badges = [...document.querySelectorAll<HTMLElement>('.badge[data-record]')].map(shownBadge)
  const entries = [...document.querySelectorAll<HTMLElement>('.entries > li')]
  const count = countLine(badges, ladder, sayer)

  const show = (on: string): void => {
    const isPast = on !== '' && on < today
    document.documentElement.toggleAttribute('data-past', isPast)
    for (const badge of badges) look(badge, isPast ? (lookOn(badge, on, ladder) ?? notYet) : badge.today)
    for (const entry of entries) entry.hidden = isPast && (entry.querySelector('time')?.dateTime ?? '') > on
    count(isPast ? on : undefined)
    told.textContent = isPast ? say('past.stood', { day: on }) : on > today ? say('past.toCome', { day: on }) : ''
    const address = new URL(location.href)
    if (isPast) address.searchParams.set('on', on)
    else address.searchParams.delete('on')
    history.replaceState(null, '', address)
  }

  const asked = new URL(location.href).searchParams.get('on') ?? ''
  if (asked !== '') {
    // What is no day leaves the box empty.
    chosen.value = asked
    show(chosen.value)
    if (chosen.value === '') told.textContent = say('past.noDay', { text: asked })
    if (chosen.value === '' || chosen.value > today) chosen.value = today
  }
  chosen.addEventListener('input', () => show(chosen.value))
  around.addEventListener('reset', () => show(today))
  around.addEventListener('submit', (event) => event.preventDefault())
}

/** Keeps the line of counts, if the page has one, to a day; to today, if none is given. */
function countLine(
  badges: readonly ShownBadge[],
  ladder: readonly Look[],
  sayer: PastSayer,
): (on: string | undefined) => void {
  const line = document.querySelector('.counts')
  if (!line) return () => undefined
  const ofToday = [...line.childNodes]
  const claims = badges.filter(({ holder }) => holder?.matches('.claim, .record-lines > [data-claim]'))
  const labels = ladder.map(({ words }) => words)
  const tended = [...document.querySelectorAll<HTMLTimeElement>('.log time')].map(({ dateTime }) => dateTime)
  return (on) => {
    if (on === undefined) line.replaceChildren(...ofToday)
    else {
      const counted = claims.map((claim) => ({ rank: rankOn(claim, on), until: claim.holder?.dataset['until'] }))
      line.textContent = countsOn(on, counted, labels, tended, sayer)
    }
  }
}

function shownBadge(element: HTMLElement): ShownBadge {
  const [, ...moves] = (element.dataset['record'] ?? '').split(' ')
  const holder = element.closest<HTMLElement>('[class*=rank-]')
  const [rank = ''] = holder?.className.match(ofRank) ?? []
  return {
    element,
    holder,
    today: lookOf(element, rank),
    moves: moves.map((move) => {
      const [from = '', rank] = move.split(':')
      return { from, rank: Number(rank) }
    }),
  }
}

function rankOn({ moves }: ShownBadge, on: string): number | undefined {
  return moves.findLast(({ from }) => from <= on)?.rank
}

function lookOn(badge: ShownBadge, on: string, ladder: readonly Look[]): Look | undefined {
  const rank = rankOn(badge, on)
  return rank === undefined ? undefined : ladder[rank]
}

function lookOf({ className, textContent, title }: HTMLElement, rank: string): Look {
  return { className, words: textContent, title, rank }
}

function look({ element, holder }: ShownBadge, { className, words, title, rank }: Look): void {
  element.className = className
  element.title = title
  element.textContent = words
  for (const means of element.parentElement?.querySelectorAll(':scope > .means') ?? []) means.textContent = title
  if (holder) holder.className = holder.className.replace(ofRank, rank)
}
