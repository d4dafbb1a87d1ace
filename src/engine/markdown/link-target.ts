import { escapeFault, hostFault } from './host.ts'

/** Where a sound address leads. */
export type Leads = 'web' | 'mail' | 'within'

/** An address that a reader may be sent to, or what is wrong with it. */
export type ReadAddress = { readonly leads: Leads } | { readonly refused: string; readonly fix: string }

/** Longer ones are not meant for readers, and each link repeats them. */
const longestAddress = 2_000

const unseen = /[\p{C}\p{Z}\\]/u
const scheme = /^[a-z][a-z0-9+.-]*:/i
const mail = /^mailto:[^@?]+@[^@?]+(?:\?.*)?$/i
const dotSegment = /\/(?:\.|%2e){1,2}(?:[/?#]|$)/i

/**
 * Reads an address as it stands in a link: to the web, to mail, or from the garden's root (`/page/`). Everything else is
 * refused, other schemes and addresses relative to a page among it: one text may be shown at several addresses.
 */
export function readAddress(url: string): ReadAddress {
  const shown = quoted(url)
  if (url === '') return { refused: 'This link has no address.', fix: `Give it one: ${addressesAllowed}.` }
  if (url.length > longestAddress) {
    return { refused: `The address ${shown} is longer than ${longestAddress} characters.`, fix: 'Link a shorter one.' }
  }
  if (unseen.test(url)) {
    return {
      refused: `The address ${shown} holds a space, a backslash or a character that cannot be seen.`,
      fix: 'Write such characters as `%20` and the like, or take them out.',
    }
  }
  if (url.startsWith('/')) return readWithin(url)
  if (/^https?:/i.test(url)) return readWebAddress(url)
  if (mail.test(url)) return { leads: 'mail' }
  const [name] = scheme.exec(url) ?? []
  const what =
    name === undefined ? 'is neither one of the web nor one from the root of this garden' : refusedScheme(name)
  return { refused: `The address ${shown} ${what}.`, fix: `Write ${addressesAllowed}.` }
}

/** Reads an address of the web: absolute, `http` or `https`, with a host and without a name or password before it. */
export function readWebAddress(url: string): ReadAddress {
  const shown = quoted(url)
  const fix = 'Write the whole address, beginning with `https://`.'
  if (unseen.test(url)) {
    return { refused: `The address ${shown} holds a space, a backslash or a character that cannot be seen.`, fix }
  }
  if (!/^https?:\/\/[^/]/i.test(url) || !URL.canParse(url)) {
    return { refused: `${shown} is not an address of the web.`, fix }
  }
  if (/^https?:\/\/[^/?#]*@/i.test(url)) {
    return {
      refused: `The address ${shown} holds a name or a password before its host.`,
      fix: 'Take out all that stands before the `@`, and the `@`.',
    }
  }
  const wrong = hostFault(url) ?? escapeFault(url)
  return wrong ? { refused: `The address ${shown} ${wrong.what}.`, fix: wrong.fix } : { leads: 'web' }
}

/** Where to reach somebody, as a link has it: an e-mail address alone is one of mail. */
export function contactHref(contact: string): string {
  return contact.includes(':') ? contact : `mailto:${contact}`
}

/** Reads where somebody is reached: an address of the web or of mail, or an e-mail address alone. */
export function readContact(contact: string): ReadAddress {
  const read = readAddress(contactHref(contact))
  if ('leads' in read && read.leads !== 'within') return read
  return {
    refused: `Nobody can be reached at ${quoted(contact)}.`,
    fix: 'Write an e-mail address, such as `desk@example.org`, or an address that begins with `https://` or `mailto:`.',
  }
}

function readWithin(url: string): ReadAddress {
  const shown = quoted(url)
  if (url.startsWith('//')) {
    return { refused: `The address ${shown} leaves out its scheme.`, fix: `Write ${quoted(`https:${url}`)}.` }
  }
  if (dotSegment.test(url)) {
    return { refused: `The address ${shown} goes round by \`.\` or \`..\`.`, fix: 'Write where it leads in the end.' }
  }
  const wrong = escapeFault(url)
  return wrong ? { refused: `The address ${shown} ${wrong.what}.`, fix: wrong.fix } : { leads: 'within' }
}

function refusedScheme(name: string): string {
  return name.toLowerCase() === 'mailto:'
    ? 'names nobody to write to'
    : `is of a kind that pages do not link (\`${name}\`)`
}

function quoted(text: string): string {
  return `\`${text.length > 80 ? `${text.slice(0, 79)}…` : text}\``
}

const addressesAllowed =
  'an address that begins with `https://`, `http://` or `mailto:`, or with the `/` of this garden, such as `/claims/`'
