import { describe, expect, test } from 'vitest'
import { didYouMean } from '../../../src/engine/words/did-you-mean.ts'
import { idMeant } from '../../../src/engine/words/id-meant.ts'

describe('a word that is misspelt', () => {
  test.each([
    ['evidnce', ['evidence', 'statement'], 'evidence'],
    ['Finding', ['finding', 'reading'], 'finding'],
    ['edtor', ['voice', 'editor'], 'editor'],
    ['bagde', ['date', 'badge'], 'badge'],
    ['opinion', ['finding', 'reading'], undefined],
    ['a', ['b'], undefined],
  ])('%s', (word, known, meant) => {
    expect(didYouMean(word, known)).toBe(meant)
  })
})

describe('an id that stands for nothing', () => {
  const sources = ['cost-of-pass', 'semianalysis-h100-rental', 'semianalysis-h100-rental-2026', 'ai']
  const claims = ['economy/prices-fall', 'economy/wages-rise', 'farming/fields-yield-more']

  test.each([
    ['semianalysis-h100', sources, 'semianalysis-h100-rental'],
    ['cost-of-pass-2025', sources, 'cost-of-pass'],
    ['cost-of-pas', sources, 'cost-of-pass'],
    ['cost-of-pass.yaml', sources, 'cost-of-pass'],
    ['content/sources/cost-of-pass.yaml', sources, 'cost-of-pass'],
    ['Cost of Pass', sources, 'cost-of-pass'],
    ['@cost-of-pass', sources, 'cost-of-pass'],
    ['air', ['airports'], undefined],
    ['nothing-like-it', sources, undefined],
    ['prices-fall', claims, 'economy/prices-fall'],
    ['economy/price-fall', claims, 'economy/prices-fall'],
    ['economy/fields-yield-more', claims, 'farming/fields-yield-more'],
    ['economy/prices', claims, 'economy/prices-fall'],
    ['econmy/wages-rise', claims, 'economy/wages-rise'],
    ['economy/oil', claims, undefined],
    ['b', ['A', 'B', 'C'], 'B'],
  ])('%s', (word, ids, meant) => {
    expect(idMeant(word, ids)).toBe(meant)
  })
})
