import type { GardenRecord } from '../engine/index.ts'

type Section = keyof NonNullable<GardenRecord['words']>

/** The heading of a section and the line under it. */
export interface SectionWords {
  readonly title: string
  readonly tagline: string
}

export type Words = Readonly<Record<Section, SectionWords>>

const english: Words = {
  claims: { title: 'What we can say', tagline: 'each claim with its badge and the steps it has taken' },
  questions: { title: 'Open questions', tagline: 'and what would settle them' },
  river: { title: 'On the river', tagline: 'recent dispatches, by voice' },
  material: { title: 'Raw material', tagline: 'sources mapped to this page' },
  log: { title: 'Tend log', tagline: 'how this page grew' },
  related: { title: 'Related pages', tagline: 'where to read on' },
}

/** The garden's own interface words, English where it has none. */
export function wordsOf(garden: GardenRecord | undefined): Words {
  const own = garden?.words ?? {}
  const entries = Object.entries(english).map(([section, words]) => [section, { ...words, ...own[section as Section] }])
  return Object.fromEntries(entries) as Words
}
