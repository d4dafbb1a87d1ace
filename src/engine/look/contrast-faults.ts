import type { Fault } from '../diagnostic.ts'
import type { SiteSettings } from '../records.ts'
import type { Locate } from '../valid.ts'
import { type ColourName, fixedColours, shades, usualColours } from './colours.ts'
import { contrast } from './contrast.ts'

/** The least contrast of text: https://www.w3.org/TR/WCAG22/#contrast-minimum */
const least = 4.5

/** What is read on each ground. */
const texts = ['ink', 'inkSoft', 'link', 'accent'] as const
const grounds = ['paper', 'sheet'] as const

/** Pairs of colours that cannot be read on each other, one of them chosen by the site. */
export function contrastFaults(own: NonNullable<SiteSettings['colours']>, locate: Locate): Fault[] {
  const colours = { ...usualColours, ...own }
  const isOwn = (name: ColourName): boolean => own[name] !== undefined
  return shades.flatMap((shade) =>
    grounds.flatMap((ground) => {
      const on = colours[ground][shade]
      const chosen = texts.filter((name) => isOwn(name) || isOwn(ground))
      const fixed = isOwn(ground) ? Object.entries(fixedColours) : []
      return [
        ...chosen.flatMap((name): Fault[] => {
          const ratio = contrast(colours[name][shade], on)
          const at = isOwn(name) ? name : ground
          if (ratio >= least) return []
          return [faultAt(locate(`/colours/${at}/${shade}`), `\`${name}\` on \`${ground}\``, shade, ratio, at)]
        }),
        ...fixed.flatMap(([words, colour]): Fault[] => {
          const ratio = contrast(colour[shade], on)
          if (ratio >= least) return []
          return [
            faultAt(locate(`/colours/${ground}/${shade}`), `${upper(words)} on \`${ground}\``, shade, ratio, ground),
          ]
        }),
      ]
    }),
  )
}

function upper(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1)
}

function faultAt(
  place: Fault['place'],
  pair: string,
  shade: (typeof shades)[number],
  ratio: number,
  at: ColourName,
): Fault {
  const isGround = at === 'paper' || at === 'sheet'
  const way = (shade === 'light') === isGround ? 'lighter' : 'darker'
  // Cut, not rounded: 4.499 is not 4.5.
  const shown = (Math.floor(ratio * 100) / 100).toFixed(2)
  return {
    rule: 'site-contrast',
    place,
    message: `${pair} has a contrast of ${shown} to 1 in \`${shade}\`, and text needs ${least} to 1.`,
    fix: `Make \`${at}\` ${way}, until \`check\` finds nothing.`,
  }
}
