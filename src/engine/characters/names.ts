/** What Unicode calls the unseen characters that turn up in texts, in lower case. */
const names: ReadonlyMap<number, string> = new Map([
  [0x00, 'null'],
  [0x07, 'bell'],
  [0x08, 'backspace'],
  [0x0b, 'vertical tab'],
  [0x0c, 'form feed'],
  [0x1b, 'escape'],
  [0x7f, 'delete'],
  [0x85, 'next line'],
  [0xad, 'soft hyphen'],
  [0x34f, 'combining grapheme joiner'],
  [0x61c, 'arabic letter mark'],
  [0x115f, 'hangul choseong filler'],
  [0x1160, 'hangul jungseong filler'],
  [0x180e, 'mongolian vowel separator'],
  [0x200b, 'zero width space'],
  [0x200c, 'zero width non-joiner'],
  [0x200d, 'zero width joiner'],
  [0x200e, 'left-to-right mark'],
  [0x200f, 'right-to-left mark'],
  [0x2028, 'line separator'],
  [0x2029, 'paragraph separator'],
  [0x202a, 'left-to-right embedding'],
  [0x202b, 'right-to-left embedding'],
  [0x202c, 'pop directional formatting'],
  [0x202d, 'left-to-right override'],
  [0x202e, 'right-to-left override'],
  [0x2060, 'word joiner'],
  [0x2061, 'function application'],
  [0x2062, 'invisible times'],
  [0x2063, 'invisible separator'],
  [0x2064, 'invisible plus'],
  [0x2066, 'left-to-right isolate'],
  [0x2067, 'right-to-left isolate'],
  [0x2068, 'first strong isolate'],
  [0x2069, 'pop directional isolate'],
  [0x2800, 'braille pattern blank'],
  [0x3164, 'hangul filler'],
  [0xfeff, 'zero width no-break space'],
  [0xffa0, 'halfwidth hangul filler'],
  [0xfffd, 'replacement character'],
])

/** The kinds of those that have no name of their own here. */
const kinds: readonly (readonly [RegExp, string])[] = [
  [/\p{Cc}/u, 'control character'],
  [/\p{Cs}/u, 'half of a surrogate pair'],
  [/\p{Noncharacter_Code_Point}/u, 'no character'],
  [/\p{Co}/u, 'private use'],
  [/[\u{e0000}-\u{e007f}]/u, 'tag'],
  [/[\u{fe00}-\u{fe0f}\u{e0100}-\u{e01ef}]/u, 'variation selector'],
]

/** A character by its code point and its name: `U+200B (zero width space)`. */
export function nameOf(character: string): string {
  const code = character.codePointAt(0) ?? 0
  const name = names.get(code) ?? kinds.find(([kind]) => kind.test(character))?.[1] ?? 'format character'
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')} (${name})`
}
