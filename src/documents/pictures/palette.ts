import { usualColours } from '../../engine/index.ts'

const { paper, sheet, ink, inkSoft, line, accent } = usualColours

/** The colours of the site for pictures, which know no stylesheet. */
export const palette = { paper, sheet, ink, inkSoft, rule: line, accent }

/** The colours of each tone of a badge, and of the ground under it: those of `src/styles/tokens.css`. */
export const tones = [
  { light: ['#1d5631', '#e3f0e2'], dark: ['#84cc97', '#1f3325'] },
  { light: ['#83600d', '#f8eed0'], dark: ['#ecd083', '#372e14'] },
  { light: ['#7f3614', '#fae6da'], dark: ['#e2956c', '#3b261b'] },
  { light: ['#606168', '#ececee'], dark: ['#c9cad1', '#2c2d31'] },
] as const
