import { compareText, kinds, stages, subjectPages } from '../../engine/index.ts'
import type { Context } from '../context.ts'
import type { BadgeView } from '../parts/badge.ts'
import { type Filtered, type FilterName, type SearchType, searchTypes } from '../taken/search-filters.ts'

/** A value that a search can be narrowed to. */
export interface SearchChoice {
  readonly value: string
  readonly label: string
  readonly badge?: BadgeView
  /** How many records have it. */
  readonly count: number
}

export interface SearchFilter {
  readonly name: FilterName
  readonly label: string
  /** By their meaning where that has an order, best first. Values that no record has are left out. */
  readonly choices: readonly SearchChoice[]
}

/** What the search page shows before anything is searched for. */
export interface SearchView {
  /** What can be found, and where all of it is listed. */
  readonly kinds: readonly { readonly count: string; readonly what: string; readonly href: string }[]
  readonly filters: readonly SearchFilter[]
  /** Searches for claims to begin with, each with its address. */
  readonly beginnings: readonly {
    readonly label: string
    readonly choices: readonly (SearchChoice & { readonly href: string })[]
  }[]
}

/** A filter with all values that it could have. */
interface Possible {
  readonly name: FilterName
  readonly label: string
  readonly choices: readonly Pick<SearchChoice, 'value' | 'label' | 'badge'>[]
}

/** Best first. */
const bestFirst = stages.toReversed()

const claimKinds = ['finding', 'reading', 'forecast'] as const

/** What tells of a claim at once how far to trust it. */
const beginWith: readonly FilterName[] = ['badge', 'ripeness', 'contested', 'kind']

/** @param records  all that can be found */
export function searchView(context: Context, records: readonly Filtered[]): SearchView {
  const possible = possibleFilters(context)
  const claims = records.filter(({ filters }) => filters.type?.includes('claim'))
  const search = context.hrefs.section('search')
  const ofClaims = possible.filter(({ name }) => beginWith.includes(name))
  return {
    kinds: kindsOf(context, records),
    filters: withCounts(possible, records),
    beginnings: withCounts(ofClaims, claims).map(({ name, label, choices }) => ({
      label,
      choices: choices.map((choice) => ({
        ...choice,
        href: `${search}?${new URLSearchParams({ type: 'claim', [name]: choice.value })}`,
      })),
    })),
  }
}

/** Filters with how many records have each value, without those that none has. */
function withCounts(filters: readonly Possible[], records: readonly Filtered[]): SearchFilter[] {
  const counts = countsOf(records)
  return filters.flatMap(({ name, label, choices }) => {
    const present = choices.flatMap((choice) => {
      const count = counts.get(`${name} ${choice.value}`)
      return count === undefined ? [] : [{ ...choice, count }]
    })
    return present.length > 0 ? [{ name, label, choices: present }] : []
  })
}

function possibleFilters(context: Context): Possible[] {
  const { garden, policy, words } = context
  const badges = policy.badges.map(({ id }) => context.badge(id))
  const kindsOfSource = new Set([...garden.sources.values()].map(({ record }) => record.kind).sort())
  const pages = subjectPages(garden).map(({ id, record }) => ({ value: id, label: record.title }))
  const voices = [...garden.voices.values()].map(({ id, record }) => ({ value: id, label: record.name }))
  const named = (name: FilterName, choices: Possible['choices']): Possible => {
    return { name, label: words.say(`search.filter.${name}`), choices }
  }
  return [
    named(
      'type',
      searchTypes.map((value) => ({ value, label: words.say(`search.type.${value}`) })),
    ),
    named(
      'badge',
      badges.map((badge) => ({ value: badge.id, label: badge.label, badge })),
    ),
    named(
      'ripeness',
      bestFirst.map((value) => ({ value, label: words.say(`search.stage.${value}`) })),
    ),
    named('contested', [
      { value: 'yes', label: words.say('search.contested') },
      { value: 'no', label: words.say('search.notContested') },
    ]),
    named(
      'kind',
      [...claimKinds, ...kindsOfSource].map((value) => ({ value, label: words.say(`search.kind.${value}`) })),
    ),
    named('page', byLabel(pages)),
    named(
      'grade',
      Object.keys(policy.grades).map((value) => ({ value, label: value })),
    ),
    named('voice', byLabel(voices)),
  ]
}

function kindsOf({ hrefs, words }: Context, records: readonly Filtered[]): SearchView['kinds'] {
  const lists: Record<SearchType, string> = {
    claim: hrefs.section('claims'),
    page: hrefs.home(),
    series: hrefs.section('series'),
    source: hrefs.section('sources'),
    dispatch: hrefs.section('river'),
  }
  return searchTypes.flatMap((type) => {
    const all = records.filter(({ filters, withdrawn }) => filters.type?.includes(type) && !withdrawn)
    if (all.length === 0) return []
    const count = words.say(`count.${kinds[type].many}`, { count: all.length })
    return [{ count, what: words.say(`search.what.${type}`), href: lists[type] }]
  })
}

/** How many records have each value of each filter, such as "badge caveat". */
function countsOf(records: readonly Filtered[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { filters } of records) {
    for (const [name, values] of Object.entries(filters)) {
      for (const value of values) counts.set(`${name} ${value}`, (counts.get(`${name} ${value}`) ?? 0) + 1)
    }
  }
  return counts
}

function byLabel<Choice extends { readonly label: string }>(choices: readonly Choice[]): Choice[] {
  return choices.toSorted((a, b) => compareText(a.label, b.label))
}
