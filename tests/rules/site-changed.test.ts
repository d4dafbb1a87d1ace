import { expect, test } from 'vitest'
import { checkChange } from '../../src/engine/check.ts'
import { onDay } from '../../src/engine/day.ts'
import { files } from '../helpers/garden.ts'

function told(...siteChanges: string[]): string[] {
  const { diagnostics } = checkChange(files({}), files({}), onDay('2026-11-24'), undefined, siteChanges)
  const found = diagnostics.filter(({ rule }) => rule === 'site-changed')
  return found.map(({ severity, place, message }) => `${severity} ${place.path} ${message}`)
}

test('a change that touches nothing trusted is not told of', () => {
  expect(told()).toEqual([])
})

test('reviewers are told what is trusted and changed', () => {
  expect(told('components/head.astro', 'site.yaml')).toEqual([
    'note ../site/components/head.astro This change touches trusted code and data: `site/components/head.astro` and `site/site.yaml`.',
  ])
})

test('of many files the first are named', () => {
  const [said] = told(...Array.from({ length: 12 }, (_, at) => `public/${at}.txt`))
  expect(said).toContain('`site/public/9.txt` and 2 more.')
})
