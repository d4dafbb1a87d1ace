import type { BadgeView } from '../../views/parts/badge.ts'
import { type SocialView, socialSize } from '../../views/taken/social.ts'
import { type Box, column, row } from './boxes.ts'
import { palette, tones } from './palette.ts'
import { said } from './said.ts'

/** The picture of a page, laid out; its words are to be drawn as they are. */
export function socialCard({ over, title, lead, spread, facts, asOf, direction }: Drawable): Box {
  const pillText = spread.length > 4 ? 20 : 25
  const flexDirection = direction === 'rtl' ? 'row-reverse' : 'row'
  const size = titleSizes.find(({ upTo }) => title.length <= upTo) ?? longTitle
  return column(
    {
      ...socialSize,
      background: palette.paper.light,
      boxSizing: 'border-box',
      color: palette.ink.light,
      fontFamily: 'Source Serif',
      padding: '58px 72px 54px',
    },
    column(
      { flexGrow: 1, flexShrink: 1, minHeight: 0, overflow: 'hidden' },
      row(
        { alignItems: 'center', flexDirection, gap: 14, height: 44 },
        siteMark,
        said(over, interfaceText, 1, direction),
      ),
      said(title, { ...titleText, fontSize: size.fontSize }, size.lines, direction),
      said(lead, leadText, size.leadLines, direction),
    ),
    row(
      { flexDirection, gap: 4, height: 18, marginTop: 20 },
      ...spread.map(({ badge, count }) =>
        row({ background: tones[badge.tone].light[0], borderRadius: 3, flexBasis: 0, flexGrow: count }),
      ),
    ),
    row(
      { flexDirection, flexWrap: 'wrap', gap: '12px 14px', marginTop: 20, maxHeight: 104, overflow: 'hidden' },
      ...spread.map(({ badge, count }) => pill(badge, `${count} ${badge.label}`, pillText, direction)),
    ),
    row(
      { flexDirection, justifyContent: 'space-between', marginTop: 24 },
      said(facts.join(' · '), { ...interfaceText, fontSize: 24 }, 1, direction),
      said(asOf, { ...interfaceText, fontSize: 24 }, 1, direction),
    ),
  )
}

/** What a picture shows, in letters that can be drawn. */
export interface Drawable extends Pick<SocialView, 'facts' | 'asOf' | 'spread' | 'direction'> {
  readonly over: string
  readonly title: string
  readonly lead: string
}

/** The longer a title, the smaller it is, and the less there is room for beside it. */
const longTitle = { fontSize: 50, lines: 3, leadLines: 1 }
const titleSizes = [
  { upTo: 24, fontSize: 80, lines: 2, leadLines: 3 },
  { upTo: 56, fontSize: 62, lines: 2, leadLines: 2 },
]
const titleText = {
  fontWeight: 600,
  letterSpacing: '-0.015em',
  lineHeight: 1.12,
  marginTop: 30,
}
const leadText = { color: palette.inkSoft.light, fontSize: 32, fontWeight: 400, lineHeight: 1.35, marginTop: 18 }
const interfaceText = {
  color: palette.inkSoft.light,
  fontFamily: 'Figtree',
  fontSize: 28,
  fontWeight: 600,
  lineHeight: 1.2,
} as const

const siteMark: Box = {
  type: 'svg',
  props: {
    width: 36,
    height: 36,
    viewBox: '0 0 16 16',
    children: [
      { type: 'circle', props: { cx: 8, cy: 9, r: 6, fill: palette.accent.light } },
      { type: 'path', props: { d: 'M8 4C8 2 9.5.8 12 .8 12 3 10.5 4 8 4z', fill: palette.accent.light } },
    ],
  },
}

/** A badge as it looks on the site, with how many claims have it. */
function pill({ tone, fill }: BadgeView, words: string, fontSize: number, direction: 'ltr' | 'rtl'): Box {
  const [colour, ground] = tones[tone].light
  return row(
    {
      alignItems: 'center',
      background: ground,
      borderRadius: fontSize,
      flexDirection: direction === 'rtl' ? 'row-reverse' : 'row',
      gap: fontSize / 2,
      height: 1.84 * fontSize,
      padding: `0 ${0.9 * fontSize}px 0 ${0.6 * fontSize}px`,
    },
    fillMark(fill, colour, fontSize),
    said(words, { ...interfaceText, color: colour, fontSize }, 1, direction),
  )
}

/** A ring of which as many eighths are filled as the badge has, from the top. */
function fillMark(eighths: number, colour: string, size: number): Box {
  const angle = (eighths * Math.PI) / 4
  const end = `${(12 + 6 * Math.sin(angle)).toFixed(2)} ${(12 - 6 * Math.cos(angle)).toFixed(2)}`
  const part = { d: `M12 12V6A6 6 0 ${eighths > 4 ? 1 : 0} 1 ${end}z`, fill: colour }
  const inner =
    eighths >= 8
      ? [{ type: 'circle', props: { cx: 12, cy: 12, r: 6, fill: colour } }]
      : eighths > 0
        ? [{ type: 'path', props: part }]
        : []
  const ring = { type: 'circle', props: { cx: 12, cy: 12, r: 9.5, fill: 'none', stroke: colour, 'stroke-width': 3 } }
  return { type: 'svg', props: { width: size, height: size, viewBox: '0 0 24 24', children: [ring, ...inner] } }
}
