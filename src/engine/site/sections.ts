interface Section {
  /** Where it is led to from: the head of every page, or its foot, where work and data are. */
  readonly from: 'head' | 'foot'
}

/** The sections of the site, in the order in which it leads to them; each stands below its root under its name. */
export const sections = {
  claims: { from: 'head' },
  sources: { from: 'head' },
  river: { from: 'head' },
  voices: { from: 'head' },
  log: { from: 'head' },
  method: { from: 'head' },
  search: { from: 'head' },
  series: { from: 'foot' },
  figures: { from: 'foot' },
  api: { from: 'foot' },
  waiting: { from: 'foot' },
  rules: { from: 'foot' },
  licences: { from: 'foot' },
} as const satisfies Record<string, Section>

export type SectionName = keyof typeof sections

export const sectionNames = Object.keys(sections) as readonly SectionName[]

/** First parts of addresses that the site needs for itself, so that no page may have them: sections, and its files. */
export const reserved: ReadonlySet<string> = new Set(
  [...sectionNames, '404', 'assets', 'embed', 'feeds', 'pagefind'].sort(),
)
