import type { ClaimView } from '../../views/claim.ts'
import type { Frame } from '../../views/site.ts'
import { escaped } from '../escape.ts'
import { tones } from './palette.ts'

const height = 24
const letter = 6.6
const wideLetter = 12
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

export function embedOf(view: ClaimView, frame: Frame): Embed {
  const { id, href } = view.card
  const src = `${frame.base}/embed/${id}.svg`
  const { alt, width } = layoutOf(view, frame)
  const [picture, page] = [frame.url + src, frame.url + href]
  return {
    src,
    width,
    height,
    alt,
    html: `<a href="${page}"><img src="${picture}" height="${height}" alt="${escaped(alt)}"></a>`,
    markdown: `[![${alt.replaceAll(/[\\[\]]/g, '\\$&')}](${picture})](${page})`,
  }
}

/**
 * The badge in force of a claim as a picture for other sites, at an address that stays. It is drawn in 24 by as many
 * pixels as its words take, in light and dark, and says what the claim is to those who do not see it.
 */
export function embedSvg(view: ClaimView, frame: Frame): string {
  const { badge } = view.card
  const { words, alt, said, site, middle, width } = layoutOf(view, frame)
  const [light, dark] = [tones[badge.tone].light, tones[badge.tone].dark]
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="t">
<title id="t">${escaped(`${alt} (${frame.title}, as of ${frame.asOf})`)}</title>
<style>
text{font:600 12px system-ui,sans-serif}.s{font-weight:400;fill:#565a50}.w{fill:${light[0]}}.m{stroke:${light[0]}}.g{fill:${light[1]}}.p{fill:#fff;stroke:#dcd9ce}
@media(prefers-color-scheme:dark){.s{fill:#a9aca2}.w{fill:${dark[0]}}.m{stroke:${dark[0]}}.g{fill:${dark[1]}}.p{fill:#1f2223;stroke:#383c3c}}
</style>
<rect class="p" x=".5" y=".5" width="${width - 1}" height="${height - 1}" rx="5.5"/>
<path class="g" d="M6 1h${Math.floor(middle - 6)}v22h-${Math.floor(middle - 6)}a5 5 0 0 1-5-5V6a5 5 0 0 1 5-5z"/>
<circle class="m" cx="${mark.x}" cy="${mark.y}" r="${mark.radius}" fill="none" stroke-width="1.5"/>
${filled(badge.fill)}<text class="w" x="${mark.x + mark.radius + 6}" y="16.5" textLength="${said}">${escaped(words)}</text>
<text class="s" x="${Math.floor(middle + margin)}" y="16.5" textLength="${site}">${escaped(frame.title)}</text>
</svg>
`
}

function layoutOf({ card: { badge, contested, withdrawn, text } }: ClaimView, frame: Frame) {
  const words = withdrawn ? 'Withdrawn' : contested ? `${badge.label}, contested` : badge.label
  const said = lengthOf(words)
  const site = lengthOf(frame.title)
  const middle = mark.x + mark.radius + 6 + said + margin
  return { words, alt: `${words}: ${text}`, said, site, middle, width: middle + margin + site + margin }
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
function lengthOf(words: string): number {
  const letters = [...words].map((each) => ((each.codePointAt(0) ?? 0) > 0x2e7f ? wideLetter : letter))
  return Math.round(letters.reduce((sum, each) => sum + each, 0))
}
