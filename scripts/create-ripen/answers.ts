import { basename } from 'node:path'
import { isKnownLanguage, isLanguageTag } from '../../src/words/language.ts'

/** Where a site may live. */
export const hosts = {
  github: 'GitHub Pages',
  netlify: 'Netlify',
  cloudflare: 'Cloudflare Pages',
  server: 'a server of your own',
} as const

export type Host = keyof typeof hosts

/** The policies to choose from: what each is for, and which badge one strong source that says it directly earns there. */
export const policies = {
  newsroom: { means: 'two strong sources, one of them with nothing to gain', first: 'caveat' },
  research: { means: 'four levels of certainty, in the manner of GRADE', first: 'low' },
  simple: { means: 'three badges', first: 'reported' },
} as const

export type Policy = keyof typeof policies

/** What a new garden is made from. */
export interface Answers {
  readonly title: string
  /** BCP 47. */
  readonly language: string
  /** Of the site: scheme, host and perhaps a path. */
  readonly url: string
  readonly host: Host
  readonly policy: Policy
}

/** What is taken where nothing is said. */
export function defaultsFor(folder: string): Answers {
  const words = basename(folder)
    .replaceAll(/[-_.]+/g, ' ')
    .trim()
  return {
    title: words === '' ? 'A garden' : words.charAt(0).toUpperCase() + words.slice(1),
    language: 'en',
    url: 'https://garden.example',
    host: 'github',
    policy: 'newsroom',
  }
}

/** What is wrong with an answer, in a sentence; undefined for nothing. */
export const faultsOf: { readonly [K in keyof Answers]: (answer: string) => string | undefined } = {
  title: (title) => (title.trim() === '' ? 'A garden has a title.' : undefined),
  language(tag) {
    if (!isLanguageTag(tag)) return 'It takes a tag such as `en`, `de` or `pt-BR`.'
    return isKnownLanguage(tag) ? undefined : `No language is known by the tag \`${tag}\`.`
  },
  url(address) {
    const { protocol = '', search = '', hash = '' } = URL.parse(address) ?? {}
    return /^https?:$/.test(protocol) && search === '' && hash === ''
      ? undefined
      : 'It takes an address such as `https://example.org` or `https://example.org/garden`.'
  },
  host: (host) => (host in hosts ? undefined : `It takes one of ${Object.keys(hosts).join(', ')}.`),
  policy: (policy) => (policy in policies ? undefined : `It takes one of ${Object.keys(policies).join(', ')}.`),
}
