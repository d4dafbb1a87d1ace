/** What is wrong with a part of an address, to follow "The address … ", and how to mend it. */
interface AddressFault {
  readonly what: string
  readonly fix: string
}

/** The longest label and the longest name of a host (RFC 1035, section 2.3.4), in characters. */
const longestLabel = 63
const longestHost = 253

const asRead = 'Write the address as the browser shows it once the page is open.'

/**
 * What is wrong with the host of an address of the web: that no browser would open it, or that it leads to another host
 * than the one that is read there.
 *
 * @param url  an address that `URL` can parse, without a name before its host
 */
export function hostFault(url: string): AddressFault | undefined {
  const written = /^https?:\/\/([^/?#]*)/i.exec(url)?.[1]?.toLowerCase() ?? ''
  const [, host = '', port] = /^(.*?)(?::(\d*))?$/.exec(written) ?? []
  const { hostname } = new URL(url)
  if (port === '' || port === '0')
    return { what: `names the port \`${port}\`, at which nothing can be reached`, fix: asRead }
  if (host.startsWith('[')) return host === hostname ? undefined : { what: `leads to \`${hostname}\``, fix: asRead }
  const labels = hostname.split('.')
  if (labels.includes(''))
    return { what: 'has a host with an empty part', fix: 'Take out the dot too many in the host.' }
  if (hostname.length > longestHost || labels.some(({ length }) => length > longestLabel)) {
    return { what: `has a host that is longer than any that can exist`, fix: asRead }
  }
  const isPlain = /^[\x21-\x7e]*$/.test(host)
  // Other scripts reach their host by another spelling (`xn--…`); full-width letters and stops by yet another.
  const reads = isPlain ? host === hostname : host === host.normalize('NFKC') && !/[\u3002\uff0e\uff61]/.test(host)
  return reads ? undefined : { what: `reads as one host and leads to another, \`${hostname}\``, fix: asRead }
}

/** A percent sign that spells no character: hosts refuse such addresses, or read them each in their own way. */
export function escapeFault(url: string): AddressFault | undefined {
  const found = /%(?![0-9a-f]{2}).{0,2}/i.exec(url)?.[0]
  if (found === undefined) return undefined
  return { what: `holds \`${found}\`, which spells no character`, fix: 'Write a percent sign itself as `%25`.' }
}
