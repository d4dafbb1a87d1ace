/** Parameters that say where a reader came from, not what is read. */
const trackingParameter =
  /^(?:utm_.*|[a-z]*clid|msclkid|gclsrc|[gw]braid|igshid|mc_[ce]id|mkt_tok|_hs(?:enc|mi)|_g[al]|ref_src)$/i

/**
 * A web address in the form in which two addresses of one document are equal: without scheme, `www.`, default port,
 * trailing slash, fragment and tracking parameters, the host in lower case and the other parameters sorted.
 *
 * @returns  undefined for what is not an address of the web
 */
export function normaliseAddress(address: string): string | undefined {
  if (!/^https?:/i.test(address.trim()) || !URL.canParse(address)) return undefined
  const url = new URL(address)
  const host = url.host.replace(/^www\./, '').replace(/:(?:80|443)$/, '')
  const kept = [...url.searchParams].filter(([name]) => !trackingParameter.test(name))
  const query = new URLSearchParams(kept)
  query.sort()
  return `${host}${url.pathname.replace(/\/+$/, '')}${kept.length > 0 ? `?${query}` : ''}`
}

/** A DOI as registries compare it, from a DOI or its address: `10.1000/182`. Undefined for anything else. */
export function normaliseDoi(text: string): string | undefined {
  const doi = text
    .trim()
    .replace(/^https?:\/\/(?:www\.|dx\.)?doi\.org\//i, '')
    .replace(/^doi:\s*/i, '')
    .replace(/[?#].*$/, '')
  return /^10\.\d{4,9}\/\S+$/.test(doi) ? decoded(doi).toLowerCase() : undefined
}

/** An arXiv id without its version, from an id or an arxiv.org address: `2411.10870`. Undefined for anything else. */
export function normaliseArxiv(text: string): string | undefined {
  const id = text
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.|export\.)?arxiv\.org\/(?:abs|pdf|html)\//, '')
    .replace(/^(?:arxiv:|10\.48550\/arxiv\.)\s*/, '')
    .replace(/[?#].*$/, '')
    .replace(/\/$/, '')
    .replace(/\.pdf$/, '')
  return /^(?:(\d{4}\.\d{4,5})|([a-z-]+(?:\.[a-z]{2})?\/\d{7}))(?:v\d+)?$/.exec(id)?.slice(1).find(Boolean)
}

/**
 * An ISBN in the form in which those of one book are equal, without its check digit: that of ten digits is that of
 * thirteen with `978` before it. Undefined for anything else.
 */
export function normaliseIsbn(text: string): string | undefined {
  const digits = text.replaceAll(/[\s-]/g, '')
  if (/^97[89]\d{10}$/.test(digits)) return digits.slice(0, 12)
  return /^\d{9}[\dXx]$/.test(digits) ? `978${digits.slice(0, 9)}` : undefined
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
