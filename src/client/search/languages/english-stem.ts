// The stems of English words by Porter's second algorithm, as Snowball has it: https://snowballstem.org/algorithms/english/stemmer.html

const special = new Map(
  Object.entries({
    ...{ skis: 'ski', skies: 'sky', dying: 'die', lying: 'lie', tying: 'tie' },
    ...{ idly: 'idl', gently: 'gentl', ugly: 'ugli', early: 'earli', only: 'onli', singly: 'singl' },
    ...{ sky: 'sky', news: 'news', howe: 'howe', atlas: 'atlas', cosmos: 'cosmos', bias: 'bias', andes: 'andes' },
  }),
)
const unchanged = new Set([
  'inning',
  'outing',
  'canning',
  'herring',
  'earring',
  'evening',
  'proceed',
  'exceed',
  'succeed',
])

/** Endings in the second region, the longest first, and what each becomes. */
const second: readonly (readonly [string, string])[] = [
  ...([
    ['ization', 'ize'],
    ['ational', 'ate'],
    ['fulness', 'ful'],
    ['ousness', 'ous'],
    ['iveness', 'ive'],
  ] as const),
  ...([
    ['tional', 'tion'],
    ['biliti', 'ble'],
    ['lessli', 'less'],
  ] as const),
  ...([
    ['ogist', 'og'],
    ['entli', 'ent'],
    ['ation', 'ate'],
    ['alism', 'al'],
    ['aliti', 'al'],
    ['ousli', 'ous'],
    ['iviti', 'ive'],
  ] as const),
  ...([
    ['fulli', 'ful'],
    ['enci', 'ence'],
    ['anci', 'ance'],
    ['abli', 'able'],
    ['izer', 'ize'],
    ['ator', 'ate'],
  ] as const),
  ...([
    ['alli', 'al'],
    ['bli', 'ble'],
    ['ogi', 'og'],
    ['li', ''],
  ] as const),
]
const third: readonly (readonly [string, string])[] = [
  ...([
    ['ational', 'ate'],
    ['tional', 'tion'],
    ['alize', 'al'],
    ['icate', 'ic'],
    ['iciti', 'ic'],
    ['ative', ''],
  ] as const),
  ...([
    ['ical', 'ic'],
    ['ness', ''],
    ['ful', ''],
  ] as const),
]
const fourth = [
  ...['ement', 'ance', 'ence', 'able', 'ible', 'ment', 'ant', 'ent', 'ism', 'ate', 'iti', 'ous', 'ive', 'ize', 'ion'],
  ...['al', 'er', 'ic'],
]

/** A syllable that is short: a vowel between others, or one that begins the word. */
const endsShort = /(?:[^aeiouy][aeiouy][^aeiouywxY]|^[aeiouy][^aeiouy]|past)$/

/** @param word  in small letters, without signs */
export function englishStem(word: string): string {
  if (word.length < 3) return word
  const known = special.get(word)
  if (known !== undefined) return known
  const marked = word.replace(/^y/, 'Y').replaceAll(/(?<=[aeiouy])y/g, 'Y')
  const first = firstRegion(marked)
  const next = firstRegion(marked, first)
  const plain = withoutPlural(marked)
  if (unchanged.has(plain)) return plain
  const short = withY(withoutPast(plain, first))
  const derived = withoutLast(
    withoutFourth(changed(changed(short, second, first, next), third, first, next), next),
    first,
    next,
  )
  return derived.toLowerCase()
}

/** What follows the first consonant after a vowel. */
function firstRegion(word: string, from = 0): number {
  const begun = from === 0 ? /^(?:gener|commun|arsen|past|univers|later|emerg|organ|inter)/.exec(word) : null
  if (begun) return begun[0].length
  const found = /[aeiouy][^aeiouy]/.exec(word.slice(from))
  return found ? from + found.index + 2 : word.length
}

function withoutPlural(word: string): string {
  if (word.endsWith('sses')) return word.slice(0, -2)
  if (/ie[ds]$/.test(word)) return word.slice(0, word.length > 4 ? -2 : -1)
  if (/[us]s$/.test(word)) return word
  return /[aeiouy].+s$/.test(word) ? word.slice(0, -1) : word
}

function withoutPast(word: string, first: number): string {
  const doubled = /eed(?:ly)?$/.exec(word)
  if (doubled) return doubled.index >= first ? `${word.slice(0, doubled.index)}ee` : word
  const found = /(?:ed|ing)(?:ly)?$/.exec(word)
  const stem = found ? word.slice(0, found.index) : ''
  if (!/[aeiouy]/.test(stem)) return word
  if (/(?:at|bl|iz)$/.test(stem)) return `${stem}e`
  if (/^[^aeiouy][yY]$/.test(stem) && word.endsWith('ing')) return `${stem.slice(0, -1)}ie`
  if (/^[aeo](?:dd|ff|gg|bb|mm|nn|pp|rr|tt)$/.test(stem)) return stem
  if (/(?:bb|dd|ff|gg|mm|nn|pp|rr|tt)$/.test(stem)) return stem.slice(0, -1)
  return first >= stem.length && endsShort.test(stem) ? `${stem}e` : stem
}

function withY(word: string): string {
  return word.replace(/(?<=.[^aeiouy])[yY]$/, 'i')
}

/** The longest ending that a word has becomes another where it stands in the first region. */
function changed(word: string, endings: typeof second, first: number, next: number): string {
  const [ending, other] = endings.find(([each]) => word.endsWith(each)) ?? []
  if (ending === undefined || other === undefined) return word
  const stem = word.slice(0, -ending.length)
  const isThere =
    stem.length >= first &&
    (ending !== 'ogi' || stem.endsWith('l')) &&
    (ending !== 'li' || /[cdeghkmnrt]$/.test(stem)) &&
    (ending !== 'ative' || stem.length >= next)
  return isThere ? stem + other : word
}

function withoutFourth(word: string, next: number): string {
  const ending = fourth.find((each) => word.endsWith(each))
  if (ending === undefined) return word
  const stem = word.slice(0, -ending.length)
  return stem.length >= next && (ending !== 'ion' || /[st]$/.test(stem)) ? stem : word
}

function withoutLast(word: string, first: number, next: number): string {
  const stem = word.slice(0, -1)
  if (word.endsWith('e')) {
    return stem.length >= next || (stem.length >= first && !endsShort.test(stem)) ? stem : word
  }
  return word.endsWith('ll') && stem.length >= next ? stem : word
}
