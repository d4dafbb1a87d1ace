import { expect, test } from 'vitest'
import { type Audited, auditText, categoryNames } from '../../scripts/audit-text.ts'

const good: Audited = {
  kind: 'home',
  categories: {
    performance: { score: 1, auditRefs: [{ id: 'speed-index', weight: 10 }] },
    accessibility: { score: 1, auditRefs: [] },
    'best-practices': { score: 1, auditRefs: [] },
    seo: { score: 1, auditRefs: [] },
  },
  // An audit may fall short by less than a point of the whole.
  audits: { 'speed-index': { title: 'Speed Index', score: 0.99, displayValue: '1.9\u00a0s' } },
}

test('a site without a fault is told so', () => {
  expect(auditText([good], categoryNames)).toBe(`      performance  accessibility  best-practices  seo
home          100            100             100  100

Every figure is 100.
`)
})

test('what cost points is named, with what was measured; what has no weight is not', () => {
  const search: Audited = {
    kind: 'search',
    categories: {
      ...good.categories,
      performance: {
        score: 0.914,
        auditRefs: [
          { id: 'layout-shift', weight: 25 },
          { id: 'unused-css', weight: 0 },
          { id: 'first-paint', weight: 10 },
        ],
      },
      seo: { score: null, auditRefs: [] },
    },
    audits: {
      'layout-shift': { title: 'Layout Shift', score: 0.67, displayValue: '0.179' },
      'unused-css': { title: 'Unused CSS', score: 0 },
      'first-paint': { title: 'First Paint', score: 1 },
    },
  }
  expect(auditText([good, search], categoryNames)).toBe(`        performance  accessibility  best-practices   seo
home            100            100             100   100
search           91            100             100  none

search, performance 91:
  layout-shift 67: Layout Shift 0.179
search, seo none:

Performance depends on how busy the machine is: look again when it is quiet.
`)
})

test('a page that could not be audited is told with the reason', () => {
  expect(
    auditText([{ ...good, categories: {}, runtimeError: { message: 'The page did not load.' } }], categoryNames),
  ).toContain('home could not be audited: The page did not load.\n')
})
