import { contactHref } from '../../engine/index.ts'

/** Where readers reach whoever answers for the site. */
export interface ContactView {
  readonly href: string
  /** The same as it is read. */
  readonly text: string
  /** Its e-mail address, if it is one. */
  readonly email: string | undefined
}

export function contactView(contact: string): ContactView {
  const href = contactHref(contact)
  const email = /^mailto:([^?]+)/i.exec(href)?.[1]
  return { href, text: email ?? href.replace(/^https?:\/\//i, '').replace(/\/$/, ''), email }
}
