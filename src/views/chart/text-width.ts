/**
 * How far the letters of the interface's font reach, in thousandths of its size and rounded up: those of its heavier
 * weight, so that the lighter one fits as well.
 */
const widths: Readonly<Record<string, number>> = {
  '‘’': 210,
  "'": 230,
  '.l': 240,
  ' ,`i': 250,
  '|·': 260,
  ':;Ij': 290,
  '!': 310,
  '[]': 340,
  '()r': 370,
  '"°': 380,
  'f“”': 400,
  't{}': 420,
  '-/1\\': 430,
  _: 440,
  s: 470,
  '*z': 490,
  '?': 510,
  kx: 520,
  La: 530,
  J: 540,
  '7Fcv–': 550,
  $3ey: 560,
  '^hnu': 570,
  '2569T¥': 580,
  'Eoq£': 590,
  Pbdgp: 600,
  S: 610,
  '8B': 620,
  '#+4<=>Y~−×': 630,
  RZ: 640,
  '&0K': 650,
  X: 660,
  '…': 680,
  '€': 690,
  AD: 700,
  U: 710,
  V: 720,
  C: 730,
  GH: 750,
  N: 780,
  OQ: 790,
  '%': 810,
  w: 820,
  M: 860,
  m: 870,
  W: 980,
  '@': 1000,
  '—': 1100,
}

const ofLetter: ReadonlyMap<string, number> = new Map(
  Object.entries(widths).flatMap(([letters, width]) => [...letters].map((letter) => [letter, width])),
)

/** Letters of other scripts, which other fonts draw: most are no wider, and those of East Asia are square. */
const other = 760
const square = 1000

/** How much wider a site's own font may be than ours. */
const allowance = 1.08

/** About how long a text is at most, in the unit of its size. */
export function widthOf(text: string, size: number): number {
  const letters = [...text.normalize('NFD').replaceAll(/\p{M}/gu, '')]
  const sum = letters.reduce((total, letter) => total + (ofLetter.get(letter) ?? widthOfOther(letter)), 0)
  return (sum * size * allowance) / 1000
}

function widthOfOther(letter: string): number {
  return (letter.codePointAt(0) ?? 0) > 0x2e7f ? square : other
}

/**
 * A text in lines that are no longer than some width. A word that is longer is broken, and what is left after the last
 * line is cut off with an ellipsis.
 *
 * @param most  how many lines at most
 */
export function linesOf(text: string, size: number, width: number, most: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/u).flatMap((each) => pieces(each, size, width))) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && widthOf(longer, size) > width) {
      lines.push(line)
      line = word
    } else line = longer
  }
  const all = line === '' ? lines : [...lines, line]
  return all.length <= most ? all : [...all.slice(0, most - 1), cut(all.slice(most - 1).join(' '), size, width)]
}

/** A word in pieces that fit. */
function pieces(word: string, size: number, width: number): string[] {
  if (widthOf(word, size) <= width) return [word]
  const found: string[] = []
  let piece = ''
  for (const letter of word) {
    if (piece !== '' && widthOf(piece + letter, size) > width) {
      found.push(piece)
      piece = letter
    } else piece += letter
  }
  return [...found, piece]
}

/** As much of a text as fits with an ellipsis. */
function cut(text: string, size: number, width: number): string {
  let kept = [...text]
  while (kept.length > 0 && widthOf(`${kept.join('')}…`, size) > width) kept = kept.slice(0, -1)
  return `${kept.join('').trimEnd()}…`
}
