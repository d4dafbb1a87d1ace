import type { Span } from '../span.ts'

/** A word that mixes Latin letters with letters of another script that look like them. */
export interface MixedWord {
  readonly word: string
  /** The letter from elsewhere, with its script: `о` of the Cyrillic script. */
  readonly letter: string
  readonly script: string
  readonly span: Span
}

/**
 * Letters that most fonts draw like a Latin one, by script: a choice from the confusables of Unicode Technical
 * Standard 39, without the Greek letters that formulas mix with Latin ones and that do not pass for them (α, κ, ν, μ …).
 */
const lookAlikes: readonly (readonly [string, RegExp])[] = [
  ['Cyrillic', /[авеѕіјкмнорсԛѡтухһԁԍԝАВЕЅІЈКМНОРСТУХҮԚԜ]/u],
  ['Greek', /[οϲΑΒΕΖΗΙΚΜΝΟΡΤΥΧϹ]/u],
  ['Armenian', /[աոսցօՏՍՕ]/u],
  ['Cherokee', /[ᎠᎡᎢᎥᎪᎫᎬᎳᎷᎻᏀᏂᏃᏔᏙᏚᏞᏟᏢᏦᏒᏴ]/u],
  ['Fullwidth', /[\uff21-\uff3a\uff41-\uff5a]/u],
]

const lookAlike = new RegExp(lookAlikes.map(([, { source }]) => source).join('|'), 'u')

const words = /[\p{L}\p{M}]+/gu
const plainLatin = /(?![\uff21-\uff5a])\p{Script=Latin}/u

/** The words of a text that mix look-alike letters of several scripts, in order. */
export function mixedWords(text: string): MixedWord[] {
  if (!lookAlike.test(text)) return []
  return [...text.matchAll(words)].flatMap(({ 0: word, index }) => {
    if (!plainLatin.test(word)) return []
    const [found] = lookAlikes.flatMap(([script, letters]) => {
      const letter = letters.exec(word)?.[0]
      return letter === undefined ? [] : [{ script, letter }]
    })
    return found ? [{ word, ...found, span: { start: index, end: index + word.length } }] : []
  })
}
