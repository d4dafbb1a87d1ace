import type { SiteSettings } from '../records.ts'

/** A colour as `#rrggbb`, where the reader's screen is light and where it is dark. */
export interface Colour {
  readonly light: string
  readonly dark: string
}

export const shades = ['light', 'dark'] as const

/** A colour that a site may choose. */
export type ColourName = keyof NonNullable<SiteSettings['colours']>

/** What each colour is where a site does not choose it: those of `src/styles/tokens.css`. */
export const usualColours: Readonly<Record<ColourName, Colour>> = {
  paper: { light: '#fbfaf6', dark: '#17191a' },
  sheet: { light: '#ffffff', dark: '#1f2223' },
  ink: { light: '#22251f', dark: '#e6e4dc' },
  inkSoft: { light: '#565a50', dark: '#a9aca2' },
  line: { light: '#dcd9ce', dark: '#383c3c' },
  link: { light: '#1f5a6e', dark: '#8ecbdd' },
  accent: { light: '#3c6e47', dark: '#93c79c' },
}

/** Colours of text that no site chooses, since badges are told apart by them, by what they are called in a message. */
export const fixedColours: Readonly<Record<string, Colour>> = {
  'the colour of the best badge': { light: '#1d5631', dark: '#84cc97' },
  'the colour of the second badge': { light: '#83600d', dark: '#ecd083' },
  'the colour of the third badge': { light: '#7f3614', dark: '#e2956c' },
  'the colour of the last badge': { light: '#606168', dark: '#c9cad1' },
  'the colour of contradictions': { light: '#96303a', dark: '#f0a0a6' },
  'the colour of stakes': { light: '#6a4a7c', dark: '#ccb2df' },
}
