import { englishStem } from './english-stem.ts'
import type { Language } from './language.ts'

const common = `
a about after all also am an and any are as at be been being but by can could did do does doing done each every for from get gets
getting go goes going got had has have having he her here hers him his how i if in into is it its just let like many may
me might more most much must my no not of off on one ones only or our ours out over per percent really s she should so
some still such t than that the their theirs them then there these they this those through to too up us very via vs
versus was we were what whats when where wheres whether which who whom whose whos why will with would you your yours
isnt arent wasnt werent dont doesnt didnt cant couldnt wont wouldnt shouldnt hows im ive
`

const fold = (word: string, value: number): [string, number][] => [
  [word, value],
  [`${word}fold`, value],
]

const endings = [
  ...['isations', 'izations', 'isation', 'ization', 'ations', 'ation', 'ments', 'ment', 'able', 'ities', 'ness'],
  ...['ings', 'ees', 'ers', 'ors', 'est', 'ies', 'ied', 'ity', 'ing', 'ive', 'als', 'ee', 'er', 'or', 'al', 'ly'],
  ...['ed', 'es', 's', 'e', 'y'],
].map((ending): [string, number] => [ending, ending === 's' ? 3 : 4])

/** English as it is written on both sides of the ocean. */
export const english: Language = {
  common: new Set(common.trim().split(/\s+/)),
  spellings: [
    ['isation', 'ization'],
    ['ising', 'izing'],
    ['ised', 'ized'],
    ['ises', 'izes'],
    ['iser', 'izer'],
    ['ise', 'ize'],
    ['yse', 'yze'],
    ['our', 'or'],
    ['tre', 'ter'],
    ['ence', 'ense'],
    ['ogue', 'og'],
    ['ramme', 'ram'],
    ['lling', 'ling'],
    ['lled', 'led'],
    ['aluminium', 'aluminum'],
    ['grey', 'gray'],
    ['cheque', 'check'],
  ],
  endings,
  numbers: new Map([
    ...[
      'zero',
      'one',
      'two',
      'three',
      'four',
      'five',
      'six',
      'seven',
      'eight',
      'nine',
      'ten',
      'eleven',
      'twelve',
    ].flatMap((word, value) => fold(word, value)),
    ...fold('twenty', 20),
    ...fold('thirty', 30),
    ...fold('forty', 40),
    ...fold('fifty', 50),
    ...fold('hundred', 100),
    ...fold('thousand', 1000),
    ['twice', 2],
    ['double', 2],
    ['triple', 3],
    ['treble', 3],
    ['quadruple', 4],
  ]),
  stem: englishStem,
  times: new Set(['x', 'times', 'time', 'fold']),
  magnitudes: new Map([
    ['k', 'thousand'],
    ['m', 'million'],
    ['mn', 'million'],
    ['b', 'billion'],
    ['bn', 'billion'],
    ['t', 'trillion'],
    ['tn', 'trillion'],
  ]),
}
