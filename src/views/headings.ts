import type { GardenRecord } from '../engine/index.ts'
import type { Words } from '../words/words.ts'

const sections = ['claims', 'questions', 'river', 'material', 'log', 'related'] as const

type Section = (typeof sections)[number] & keyof NonNullable<GardenRecord['words']>

/** The heading of a section and the line under it. */
export interface Heading {
  readonly title: string
  readonly tagline: string
}

export type Headings = Readonly<Record<Section, Heading>>

/** The headings of sections in the garden's own words, ours where it has none. */
export function headingsOf(garden: GardenRecord | undefined, words: Words): Headings {
  const entries = sections.map((section) => {
    const ours = { title: words.say(`heading.${section}.title`), tagline: words.say(`heading.${section}.tagline`) }
    return [section, { ...ours, ...garden?.words?.[section] }]
  })
  return Object.fromEntries(entries) as Headings
}
