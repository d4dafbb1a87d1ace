/** A name as citation tools take it: a person's in its parts, anything else whole. */
export type CslName =
  | { readonly family: string; readonly given: string; readonly suffix?: string }
  | { readonly literal: string }

/** What the names of organisations hold and those of people do not. */
const organisation = new Set(
  [
    'administration agency alliance analytics and association authority authors bank board bureau capital',
    'center centre co collaboration college commission committee company consortium contributors corp',
    'corporation council department desk editors fellows for forum foundation fund gmbh government group inc',
    'industries information initiative institute international journal lab laboratory labs llc ltd magazine',
    'media ministry museum network news notes of office organisation organization partners plc press project',
    'research school service services society staff statistics studies systems team technologies the times',
    'trust union university ventures',
  ].flatMap((line) => line.split(' ')),
)

const particle = /^(?:al|bin|da|de|del|della|den|der|di|dos|du|el|ibn|la|le|ten|ter|van|von|zu|zur)$/
const suffix = /^(?:Jr\.?|Sr\.?|I{2,3}|IV)$/
/** `Erol`, `J.`, `O'Neill`, `Xiao-Ming`, `LeCun`; not `AI`, `DeepMind` or `3M`. */
const nameWord =
  /^(?:\p{Lu}\.(?:-?\p{Lu}\.)?|(?:Mc|Mac|De|Di|Du|La|Le|Van|Von|Fitz)?(?:\p{Lu}['’])?\p{Lu}[\p{Ll}\p{M}]+\.?(?:[-'’]\p{L}[\p{Ll}\p{M}]+)*)$/u

/** Reads a name; one that does not plainly look like a person's stays whole, so that none is turned round by mistake. */
export function nameOf(name: string): CslName {
  const [family = '', given = '', ...rest] = name.split(',').map((part) => part.trim())
  if (rest.length === 0 && isOfPerson([...given.split(' '), ...family.split(' ')])) return { family, given }
  const words = name.split(' ')
  const last = words.at(-1) ?? ''
  const main = suffix.test(last) ? words.slice(0, -1) : words
  if (!isOfPerson(main)) return { literal: name }
  const at = main.findIndex((word, index) => index > 0 && particle.test(word))
  const familyAt = at < 0 ? main.length - 1 : at
  return {
    family: main.slice(familyAt).join(' '),
    given: main.slice(0, familyAt).join(' '),
    ...(main !== words && { suffix: last }),
  }
}

function isOfPerson(words: readonly string[]): boolean {
  const [first = '', last = ''] = [words[0], words.at(-1)]
  return (
    words.length > 1 &&
    words.length < 7 &&
    nameWord.test(first) &&
    nameWord.test(last) &&
    words.every((word) => nameWord.test(word) || particle.test(word)) &&
    !words.some((word) => organisation.has(word.toLowerCase().replace(/\.$/, '')))
  )
}
