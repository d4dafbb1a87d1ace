import type { Garden, Page } from './types.ts'

type Pages = Pick<Garden, 'pages'>

/** The pages on a subject, by id: claims are planted on them, dispatches speak of them, feeds follow them. */
export function subjectPages({ pages }: Pages): Page[] {
  return [...pages.values()].filter(({ record }) => !record.plain)
}

/** The others, such as an imprint: all that they say stands in their text. */
export function plainPages({ pages }: Pages): Page[] {
  return [...pages.values()].filter(({ record }) => record.plain)
}
