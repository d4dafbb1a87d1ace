import { expect, test } from 'vitest'
import { reports } from '../helpers/garden.ts'

const garden = 'title: A garden\nurl: https://garden.example\nlanguage: en\n'

test('a garden says who answers for it', () => {
  reports('nobody-answers', { 'garden.yaml': `${garden}responsible: { name: The desk }\n` })
  const [found] = reports('nobody-answers', { 'garden.yaml': `‸${garden}contact: desk@example.org\n` })
  expect(found).toMatchObject({ severity: 'note', message: 'Nobody is named who answers for this garden.' })
})

test('one that is not understood may have said so', () => {
  reports('nobody-answers', { 'garden.yaml': `${garden}responsible: The desk\n` }, besides)
  reports('nobody-answers', { 'garden.yaml': `${garden}answers: The desk\n` }, besides)
})

const besides = { asOf: '2026-11-24', besides: ['schema'] } as const
