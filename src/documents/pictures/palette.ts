// The colours of the site for pictures, which know no stylesheet: those of `src/styles/tokens.css`.

export const palette = {
  paper: { light: '#fbfaf6', dark: '#17191a' },
  sheet: { light: '#ffffff', dark: '#1f2223' },
  ink: { light: '#22251f', dark: '#e6e4dc' },
  inkSoft: { light: '#565a50', dark: '#a9aca2' },
  rule: { light: '#dcd9ce', dark: '#383c3c' },
  accent: { light: '#3c6e47', dark: '#93c79c' },
} as const

/** The colours of each tone of a badge, and of the ground under it. */
export const tones = [
  { light: ['#1d5631', '#e3f0e2'], dark: ['#84cc97', '#1f3325'] },
  { light: ['#83600d', '#f8eed0'], dark: ['#ecd083', '#372e14'] },
  { light: ['#7f3614', '#fae6da'], dark: ['#e2956c', '#3b261b'] },
  { light: ['#606168', '#ececee'], dark: ['#c9cad1', '#2c2d31'] },
] as const
