import { Resvg } from '@resvg/resvg-js'
import satori, { type Font } from 'satori'
import { wordsOfId } from '../../views/parts/badge.ts'
import { type SocialView, socialSize, type Wording } from '../../views/taken/social.ts'
import { type Drawable, socialCard } from './social-card.ts'

/** Longer words would not fit, whatever their size. */
const mostLetters = 240
const mostLettersOfBadge = 24
const mostBadges = 12

/**
 * The picture of a page as PNG. Nothing is asked of the machine or the network: letters that the fonts lack are left
 * out, and words that are mostly made of them give way to plainer ones.
 */
export async function socialPng(view: SocialView, fonts: readonly Font[]): Promise<Uint8Array<ArrayBuffer>> {
  const missing = new Set<string>()
  const first = await drawn(drawableOf(view, missing), fonts, missing)
  const svg = missing.size === 0 ? first : await drawn(drawableOf(view, missing), fonts, new Set())
  return new Uint8Array(new Resvg(svg, { font: { loadSystemFonts: false } }).render().asPng())
}

/** @param missing  is told of every letter that no font has */
async function drawn(drawable: Drawable, fonts: readonly Font[], missing: Set<string>): Promise<string> {
  return await satori(socialCard(drawable), {
    ...socialSize,
    fonts: [...fonts],
    loadAdditionalAsset(_language, letters) {
      for (const letter of letters) missing.add(letter)
      return Promise.resolve([])
    },
  })
}

function drawableOf(view: SocialView, missing: ReadonlySet<string>): Drawable {
  const words = (said: Wording, most = mostLetters): string => writable(said, missing, most)
  return {
    over: words(view.over, 70),
    title: words(view.title),
    lead: words(view.lead),
    spread: view.spread.slice(0, mostBadges).map(({ badge, count }) => {
      const plain = wordsOfId(badge.id)
      return { badge: { ...badge, label: words({ text: badge.label, plain }, mostLettersOfBadge) }, count }
    }),
    facts: view.facts,
    asOf: view.asOf,
    direction: view.direction,
  }
}

/** Words without control characters and without what the fonts lack; others in their place if that is most of them. */
function writable({ text, plain }: Wording, missing: ReadonlySet<string>, most: number): string {
  const letters = [
    ...text
      .slice(0, 4 * most)
      .replaceAll(/\p{Cf}/gu, '')
      .replaceAll(/[\p{C}\p{Z}]+/gu, ' ')
      .trim(),
  ]
  const known = letters.filter((letter) => !missing.has(letter))
  const shown = 2 * known.filter(isWord).length < letters.filter(isWord).length ? [...plain] : known
  const line = shown.join('').replaceAll(/ +/g, ' ').trim()
  return shown.length > most
    ? `${[...line]
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`
    : line
}

function isWord(letter: string): boolean {
  return /[\p{L}\p{N}]/u.test(letter)
}
