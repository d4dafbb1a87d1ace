import { paths } from '../../engine/index.ts'
import type { BadgeView } from '../../views/parts/badge.ts'
import type { ClaimCard } from '../../views/parts/claim-card.ts'
import type { Frame } from '../../views/site.ts'
import type { EmbedCard } from '../../views/taken/embed-card.ts'
import { escaped } from '../escape.ts'
import { inert, inertAddress } from '../inert.ts'
import { palette, tones } from './palette.ts'

const height = 24
const letter = { bold: 7.4, plain: 6.6 }
const wideLetter = 12
/** How many letters are drawn; the whole words stand in the title of the picture. */
const drawn = { badge: 40, site: 36 }
const margin = 10
const mark = { x: 15, y: 12, radius: 5 }

/** The badge of a claim, ready to be set into another page. */
export interface Embed {
  /** Where the picture is on this site. */
  readonly src: string
  readonly width: number
  readonly height: number
  readonly alt: string
  readonly html: string
  readonly markdown: string
}

export function embedOf(card: ClaimCard, frame: Frame): Embed {
  const { id, href } = card
  const src = `${frame.base}/${paths.badge(id)}`
  const { alt, width } = layoutOf(card, frame)
  const [picture, page] = [frame.url + src, frame.url + href]
  return {
    src,
    width,
    height,
    alt,
    html: `<a href="${escaped(page)}"><img src="${escaped(picture)}" height="${height}" alt="${escaped(alt)}"></a>`,
    markdown: `[![${inert(alt)}](${inertAddress(picture)})](${inertAddress(page)})`,
  }
}

/**
 * The badge in force of a claim as a picture for other sites, at an address that stays. It is drawn in 24 by as many
 * pixels as its words take, in light and dark, and says what the claim is to those who do not see it.
 */
export function embedSvg(card: EmbedCard, frame: Frame): string {
  const { badge } = card
  const { words, site, alt, wordsLength, siteLength, middle, width } = layoutOf(card, frame)
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="t">
<title id="t">${escaped(frame.words.say('embed.title', { alt, site: frame.title, day: frame.asOf }))}</title>
<style>
text{font:600 12px system-ui,sans-serif}.s{font-weight:400}${coloured(badge, 'light')}
@media(prefers-color-scheme:dark){${coloured(badge, 'dark')}}
</style>
<rect class="p" x=".5" y=".5" width="${width - 1}" height="${height - 1}" rx="5.5"/>
<path class="g" d="M6 1h${Math.floor(middle - 6)}v22h-${Math.floor(middle - 6)}a5 5 0 0 1-5-5V6a5 5 0 0 1 5-5z"/>
<circle class="m" cx="${mark.x}" cy="${mark.y}" r="${mark.radius}" fill="none" stroke-width="1.5"/>
${filled(badge.fill)}<text class="w" x="${mark.x + mark.radius + 6}" y="16.5" textLength="${wordsLength}">${escaped(words)}</text>
<text class="s" x="${Math.floor(middle + margin)}" y="16.5" textLength="${siteLength}">${escaped(site)}</text>
</svg>
`
}

/** The rules that colour the words of the site (s), the badge (w, m, its ground g) and the plate under both (p). */
function coloured({ tone }: BadgeView, look: 'light' | 'dark'): string {
  const [badge, ground] = tones[tone][look]
  const { inkSoft, sheet, rule } = palette
  return `.s{fill:${inkSoft[look]}}.w{fill:${badge}}.m{stroke:${badge}}.g{fill:${ground}}.p{fill:${sheet[look]};stroke:${rule[look]}}`
}

function layoutOf({ badge, contested, withdrawn, text }: EmbedCard, frame: Frame) {
  const said = (label: string): string => {
    if (withdrawn) return frame.words.say('embed.withdrawn')
    return contested ? frame.words.say('embed.contested', { badge: label }) : label
  }
  const words = said(cut(badge.label, drawn.badge))
  const site = cut(frame.title, drawn.site)
  const [wordsLength, siteLength] = [lengthOf(words, letter.bold), lengthOf(site, letter.plain)]
  const middle = mark.x + mark.radius + 6 + wordsLength + margin
  const width = middle + margin + siteLength + margin
  return {
    words,
    site,
    alt: frame.words.say('embed.alt', { state: said(badge.label), text }),
    wordsLength,
    siteLength,
    middle,
    width,
  }
}

function cut(text: string, letters: number): string {
  const all = [...text]
  return all.length <= letters ? text : `${all.slice(0, letters).join('').trimEnd()}…`
}

/** The part of the mark that is filled, in eighths from the top. */
function filled(eighths: number): string {
  const { x, y } = mark
  const radius = mark.radius - 1.5
  if (eighths === 0) return ''
  if (eighths === 8) return `<circle class="w" cx="${x}" cy="${y}" r="${radius}"/>\n`
  const angle = (eighths * Math.PI) / 4
  const end = [x + radius * Math.sin(angle), y - radius * Math.cos(angle)].map((at) => at.toFixed(2)).join(' ')
  return `<path class="w" d="M${x} ${y}V${y - radius}A${radius} ${radius} 0 ${eighths > 4 ? 1 : 0} 1 ${end}z"/>\n`
}

/** About how long words are in the fonts of most machines; the picture then sets them to just that. */
function lengthOf(words: string, letter: number): number {
  const letters = [...words].map((each) => ((each.codePointAt(0) ?? 0) > 0x2e7f ? wideLetter : letter))
  return Math.round(letters.reduce((sum, each) => sum + each, 0))
}
