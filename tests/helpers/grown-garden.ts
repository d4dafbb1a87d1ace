import { minimal, type Texts } from './garden.ts'
import { badge, cite, claimText, grade, pageText, sourceText } from './texts.ts'

/** So many claims, half as many of them on one page: enough for lists to take several pages. */
const claims = 160

/** A garden whose claims, sources, log and voice take several pages each, and one page of which is long. */
export function grownGarden(): Texts {
  const numbers = Array.from({ length: claims }, (_, at) => at)
  return Object.fromEntries([
    ...Object.entries(minimal),
    ...['many', 'more'].map((page) => [`pages/${page}.md`, pageText().replace('A page', `On ${page}`)]),
    ...numbers.flatMap((at) => {
      const day = `${(at % 28) + 1}`.padStart(2, '0')
      const history = [
        badge(`2026-0${(at % 3) + 6}-${day}`, 'remy', 'unsourced'),
        badge(`2026-${(at % 2) + 10}-${day}`.replace('2026-11-2', '2026-11-1'), 'editor', 'caveat'),
      ]
      const statement = `Bread number ${at} costs more than it did in the year before.`
      return [
        [
          `claims/${at % 8 < 5 ? 'many' : 'more'}/c-${at}.yaml`,
          claimText({ evidence: [cite(`s-${at}`)], history }).replace('Prices fall.', statement),
        ],
        [`sources/s-${at}.yaml`, sourceText(`s-${at}`, { history: [grade('2026-05-30', 'editor', 'B')] })],
      ]
    }),
  ])
}
