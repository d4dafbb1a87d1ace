/**
 * Characters that take no room: the soft hyphen, joiners, marks of direction, invisible operators, and selectors of how
 * a character is drawn. What turns the order of writing about (U+202A–E, U+2066–9) and tags change what is read: they
 * count.
 */
const unseen =
  /[\u{ad}\u{61c}\u{180e}\u{200b}-\u{200f}\u{2060}-\u{2064}\u{feff}]|\u{34f}|[\u{180b}-\u{180d}\u{180f}]|[\u{fe00}-\u{fe0f}]|[\u{e0100}-\u{e01ef}]/u

/**
 * What a keyboard has one key for. Unicode's quotation marks, but for brackets of Chinese and Japanese (`「`), which no
 * keyboard writes as `"`; the apostrophes that are letters by name (U+02BC, U+055A); and the primes of feet, inches and
 * minutes, for which `'` and `"` are as often typed. Accents that stand alone (`` ` ``, `´`) are accents, and count.
 */
const doubleQuotes = /["„“”‟«»″‶〝〞〟＂❝❞⹂]/u
const singleQuotes = /['‚‘’‛‹›′‵ʼ՚＇❛❜]/u

/**
 * Characters drawn as one for what are two letters or three, and which are written so for their looks alone: those that
 * Unicode takes apart. `æ` and `œ` are letters of their own.
 */
const ligatures = /[\u{132}\u{133}\u{fb00}-\u{fb06}\u{fb13}-\u{fb17}\u{fb4f}\u{fef5}-\u{fefc}]/u

/** White space by Unicode: spaces of every width, tabs, the ends of lines and paragraphs. */
const space = /\p{White_Space}/u

/** Any but those that no line above knows: most texts hold few others. */
const isPlain = /[!#-&(-,.-~]/

/**
 * How a character is compared (docs/judgement.md, "When a quote is found").
 *
 * @param character  one code point
 * @returns          nothing for what takes no room, a space for white space
 */
export function comparedCharacter(character: string): string {
  if (isPlain.test(character)) return character
  if (unseen.test(character)) return ''
  if (space.test(character)) return ' '
  if (doubleQuotes.test(character)) return '"'
  if (singleQuotes.test(character)) return "'"
  if (/\p{Dash}/u.test(character)) return '-'
  return ligatures.test(character) ? character.normalize('NFKC') : character
}
