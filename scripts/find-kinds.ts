/** The kinds of page that a site may have, in the order in which they are shown. */
export const kinds = [
  'home',
  'page',
  'plain',
  'claims',
  'claim',
  'contested',
  'reading',
  'withdrawn',
  'sources',
  'source',
  'thread',
  'figures',
  'charts',
  'chart',
  'river',
  'dispatch',
  'voices',
  'voice',
  'log',
  'waiting',
  'method',
  'rules',
  'rule',
  'search',
  'found',
  'data',
  'missing',
] as const

export type Kind = (typeof kinds)[number]

/** Addresses below the root of a site, one for each kind of page that it has. */
export type KindsOfPage = Readonly<Partial<Record<Kind, string>>>

/** What we read of a record, as the site gives it away. */
interface Item {
  readonly url: string
  readonly text?: string
  readonly claims?: readonly string[]
  readonly verdict?: { readonly contested: boolean }
  readonly record: {
    readonly kind?: string
    readonly role?: string
    readonly plain?: boolean
    readonly withdrawn?: unknown
  }
}

/** What stands at one address in every site. */
const everywhere = {
  home: '/',
  claims: '/claims/',
  sources: '/sources/',
  figures: '/figures/',
  charts: '/series/',
  river: '/river/',
  voices: '/voices/',
  log: '/log/',
  waiting: '/waiting/',
  method: '/method/',
  rules: '/rules/',
  rule: '/rules/badge-not-earned/',
  search: '/search/',
  data: '/api/',
  missing: '/nowhere/',
} satisfies KindsOfPage

/**
 * Finds a page of each kind in what a site says of itself: its longest page, its first finding, and so on. A kind that
 * the garden has nothing of is left out.
 *
 * @param address  where the site is served, without a slash at the end
 */
export async function findKinds(address: string): Promise<KindsOfPage> {
  const names = ['pages', 'claims', 'sources', 'series', 'dispatches', 'voices']
  const [pages = [], claims = [], sources = [], series = [], dispatches = [], voices = []] = await Promise.all(
    names.map((name) => itemsOf(address, name)),
  )
  const standing = claims.filter(({ record }) => !record.withdrawn)
  const findings = standing.filter(({ record }) => record.kind === 'finding')
  const examples = {
    page: pages.toSorted((one, other) => lengthOf(other) - lengthOf(one))[0],
    plain: pages.find(({ record }) => record.plain),
    claim: findings.find(({ verdict }) => !verdict?.contested),
    contested: findings.find(({ verdict }) => verdict?.contested),
    reading: standing.find(({ record }) => record.kind === 'reading'),
    withdrawn: claims.find(({ record }) => record.withdrawn),
    source: sources.find(({ record }) => record.kind !== 'thread'),
    thread: sources.find(({ record }) => record.kind === 'thread'),
    chart: series[0],
    dispatch: dispatches[0],
    voice: voices.find(({ record }) => record.role === 'voice'),
  } satisfies Partial<Record<Kind, Item | undefined>>
  const [word] = claims[0]?.text?.match(/\p{L}{4,}/u) ?? []
  return {
    ...everywhere,
    ...(word && { found: `/search/?${new URLSearchParams({ q: word })}` }),
    ...Object.fromEntries(
      Object.entries(examples).flatMap(([kind, item]) => (item ? [[kind, new URL(item.url).pathname]] : [])),
    ),
  }
}

/** A page is as long as its list of claims. */
function lengthOf({ claims = [] }: Item): number {
  return claims.length
}

/** The records in the first file of a collection, which holds all of them but in a very large garden. */
async function itemsOf(address: string, collection: string): Promise<readonly Item[]> {
  const answer = await fetch(`${address}/api/v1/${collection}/1.json`)
  if (!answer.ok) throw new Error(`The site at ${address} gives away no ${collection}: ${answer.status}.`)
  const { items }: { items: readonly Item[] } = await answer.json()
  return items
}
