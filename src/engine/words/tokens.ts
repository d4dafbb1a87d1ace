/** Writing that puts no space between words: each sign is a word. */
export const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u
const unspacedOrRun = new RegExp(`${unspaced.source}|(?:(?!${unspaced.source}).)+`, 'gsu')

/** Signs at the ends of a word that are not the word: quotes, brackets, stops; `$` and `%` belong to it. */
const aroundWords = /[\p{Ps}\p{Pe}\p{Pi}\p{Pf}"'*_`.,;:!?…]/u

/** The words of a text, the white space between them and the signs around them, in order: together they are the text. */
export function tokensOf(text: string): string[] {
  return text.split(/(\s+)/u).flatMap((chunk) => {
    if (chunk === '' || /^\s/u.test(chunk)) return chunk === '' ? [] : [chunk]
    const signs = [...chunk]
    const first = signs.findIndex((sign) => !aroundWords.test(sign))
    if (first < 0) return [chunk]
    const last = signs.findLastIndex((sign) => !aroundWords.test(sign))
    const word = signs.slice(first, last + 1).join('')
    return [
      signs.slice(0, first).join(''),
      ...(word.match(unspacedOrRun) ?? []),
      signs.slice(last + 1).join(''),
    ].filter(Boolean)
  })
}
