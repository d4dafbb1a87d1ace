/** What somebody asks, and the claims that answer it: any of them will do. */
export interface Question {
  readonly ask: string
  readonly claims: readonly string[]
}

/** A question, and the claims that a search for it shows, best first. */
export interface Answered extends Question {
  readonly found: readonly string[]
}

/** A reader looks at this many without more ado. */
const few = 5

/** How often the right claim stands first and among the first few, and where it does not stand first. */
export function searchesText(tuned: readonly Answered[], heldOut: readonly Answered[]): string {
  return [
    sharesText('questions that the search was tuned by', tuned),
    sharesText('questions that were held out', heldOut),
    sharesText('questions in all', [...tuned, ...heldOut], false),
  ].join('\n')
}

function sharesText(name: string, answered: readonly Answered[], hasMisses = true): string {
  const first = answered.filter((each) => placeOf(each) === 1).length
  const among = answered.filter((each) => placeOf(each) <= few).length
  const shares = `first ${share(first, answered.length)}, among the first ${few} ${share(among, answered.length)}`
  const misses = answered.filter((each) => placeOf(each) > 1).map(missText)
  return `${answered.length} ${name}: ${shares}\n${hasMisses ? misses.join('') : ''}`
}

function missText(answered: Answered): string {
  const place = placeOf(answered)
  const instead = answered.found[0] ?? 'nothing'
  return `  ${Number.isFinite(place) ? `at ${place}` : 'nowhere'}  ${answered.ask}  (${instead} stands first)\n`
}

/** The place of the first claim that answers, from 1; infinite when none is shown. */
function placeOf({ claims, found }: Answered): number {
  const at = found.findIndex((claim) => claims.includes(claim))
  return at < 0 ? Number.POSITIVE_INFINITY : at + 1
}

function share(part: number, of: number): string {
  return `${part} (${of === 0 ? 0 : Math.round((part / of) * 100)} %)`
}
