interface Section {
  /** What leads to it is called so. */
  readonly label: string
  /** Where it is led to from: the head of every page, or its foot, where work and data are. */
  readonly from: 'head' | 'foot'
}

/** The sections of the site, in the order in which it leads to them; each stands below its root under its name. */
export const sections = {
  claims: { label: 'Claims', from: 'head' },
  sources: { label: 'Sources', from: 'head' },
  river: { label: 'River', from: 'head' },
  voices: { label: 'Voices', from: 'head' },
  log: { label: 'Log', from: 'head' },
  method: { label: 'Method', from: 'head' },
  search: { label: 'Search', from: 'head' },
  api: { label: 'Data and feeds', from: 'foot' },
  waiting: { label: 'Waiting', from: 'foot' },
  rules: { label: 'Rules', from: 'foot' },
  licences: { label: 'Licences', from: 'foot' },
} as const satisfies Record<string, Section>

export type SectionName = keyof typeof sections

export const sectionNames = Object.keys(sections) as readonly SectionName[]

/** First parts of addresses that the site needs for itself, so that no page may have them: sections, and its files. */
export const reserved: ReadonlySet<string> = new Set(
  [...sectionNames, '404', 'assets', 'embed', 'feeds', 'pagefind'].sort(),
)
