import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

/** The subtags of every language, from the registry of IANA: rows of a text as wide as our lines. */
export function generateLanguageSubtags(): string {
  const registered: Readonly<Record<string, unknown>> = require('language-subtag-registry/data/json/language.json')
  const subtags = Object.keys(registered).filter((subtag) => /^[a-z]{2,8}$/.test(subtag))
  const rows = subtags.join(' ').match(/.{1,118}(?= |$)/g) ?? []
  return [
    '/** Made from the registry of languages by `npm run generate`. Not to be edited. */',
    'export const languageSubtags = `',
    ...rows.map((row) => row.trim()),
    '`',
    '',
  ].join('\n')
}
