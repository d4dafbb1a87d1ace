import { expect, test } from 'vitest'
import { contactView } from '../../../src/views/parts/contact.ts'

test.each([
  ['desk@example.org', 'mailto:desk@example.org', 'desk@example.org', 'desk@example.org'],
  [
    'mailto:desk@example.org?subject=Garden',
    'mailto:desk@example.org?subject=Garden',
    'desk@example.org',
    'desk@example.org',
  ],
  ['https://example.org/contact/', 'https://example.org/contact/', 'example.org/contact', undefined],
])('%s', (contact, href, text, email) => {
  expect(contactView(contact)).toEqual({ href, text, email })
})
