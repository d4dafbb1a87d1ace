import { expect, test } from 'vitest'
import { nameOf } from '../../src/documents/cite/names.ts'

test.each([
  ['Mehmet Hamza Erol', 'Erol', 'Mehmet Hamza'],
  ['Xiao-Ming Wu', 'Wu', 'Xiao-Ming'],
  ['Josep Ll. Berral', 'Berral', 'Josep Ll.'],
  ['J. R. R. Tolkien', 'Tolkien', 'J. R. R.'],
  ["Conan O'Brien", "O'Brien", 'Conan'],
  ['Yann LeCun', 'LeCun', 'Yann'],
  ['Ludwig van der Berg', 'van der Berg', 'Ludwig'],
  ['Élise Ørsted', 'Ørsted', 'Élise'],
  ['Erol, Mehmet Hamza', 'Erol', 'Mehmet Hamza'],
])('%s is a person', (name, family, given) => {
  expect(nameOf(name)).toEqual({ family, given })
})

test('a suffix is neither', () => {
  expect(nameOf('Martin Luther King Jr.')).toEqual({ family: 'King', given: 'Martin Luther', suffix: 'Jr.' })
})

test.each([
  ...['Alibaba', 'Epoch AI', 'Stanford HAI', 'Red Hat Inc.', 'The Next Platform', 'University of Nottingham'],
  ...[
    'models.dev contributors',
    'Ministry for Bread',
    'SemiAnalysis Staff',
    'Smith and Sons',
    '你好',
    'Tom & Jerry',
    '',
  ],
  ...['U.S. Energy Information Administration', '3M Desk', 'A and B', 'DeepMind Safety Team', 'Smith, Jones, Brown'],
])('%j stays whole', (name) => {
  expect(nameOf(name)).toEqual({ literal: name })
})
