import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { kindOf } from '../../../src/engine/parse/kind-of.ts'
import { slugOf } from '../../../src/engine/words/slug.ts'

describe('words as a part of an address', () => {
  test.each([
    ['Bread costs more: by a third.', 'bread-costs-more-by-a-third'],
    ['Größere Häuser', 'groessere-haeuser'],
    ['ha\u0308user', 'haeuser'],
    ['STRAẞE', 'strasse'],
    ['Ærlig þing, ðe Ålesund', 'aerlig-thing-de-alesund'],
    ['Łódź, Đakovo', 'lodz-dakovo'],
    ['cœur, façade', 'coeur-facade'],
    ['İstanbul, ığdır', 'istanbul-igdir'],
    ['Київ', 'kiyiv'],
    ['ﬁne', 'fine'],
    ['日本', ''],
    ['—', ''],
  ])('%s', (words, slug) => {
    expect(slugOf(words)).toBe(slug)
  })

  test.each([
    ['de', 'größere Übel', 'groessere-uebel'],
    ['de-AT', 'Größe', 'groesse'],
    ['sv', 'Räksmörgås', 'raksmorgas'],
    ['fi', 'Hyvää yötä', 'hyvaa-yota'],
    ['da', 'Rødgrød på Ærø', 'roedgroed-paa-aeroe'],
    ['no', 'Ålesund', 'aalesund'],
    ['tr', 'Güneş ölçümü', 'gunes-olcumu'],
    ['hu', 'Őrült fűző', 'orult-fuzo'],
    ['fr', 'Où naît l’œuvre', 'ou-nait-l-oeuvre'],
    ['en', 'Jörg Größer', 'joerg-groesser'],
    ['es', 'el pingüino', 'el-pinguino'],
    ['et', 'õlleöö', 'olleoo'],
    ['el', 'Αθήνα', 'athina'],
    ['ar', 'مدينة', 'mdynt'],
    ['gsw', 'Grüezi', 'grueezi'],
    ['ja', '日本', ''],
  ])('in %s %s', (language, words, slug) => {
    expect(slugOf(words, { language })).toBe(slug)
  })

  test('no more words than asked for', () => {
    expect(slugOf('one two three', { most: 2 })).toBe('one-two')
  })

  test('whatever the words, they are a name that a record may have, if Windows has not kept it for itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (words) => {
        const slug = slugOf(words)
        const isKept = /^(?:con|prn|aux|nul|com\d|lpt\d)$/.test(slug)
        if (slug !== '' && !isKept) expect(kindOf(`sources/${slug}.yaml`)).toEqual({ kind: 'source', id: slug })
      }),
    )
  })
})

test('a name that a file cannot have is proposed as it would be written', () => {
  expect(kindOf('sources/Größere_Häuser.yaml')).toMatchObject({ fix: expect.stringContaining('`groessere-haeuser`') })
  expect(kindOf('sources/Större_Hus.yaml', 'sv')).toMatchObject({ fix: expect.stringContaining('`storre-hus`') })
})
