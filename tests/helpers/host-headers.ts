/** A rule of a `_headers` file. */
export interface HeaderRule {
  readonly path: string
  /** By their names in small letters. */
  readonly headers: ReadonlyMap<string, string>
}

/**
 * Reads a `_headers` file as Netlify and Cloudflare Pages document it: a path, then indented lines of headers; `#` begins
 * a comment.
 */
export function readHeaders(text: string): HeaderRule[] {
  const rules: { path: string; headers: Map<string, string> }[] = []
  for (const line of text.split('\n')) {
    if (line.trim() === '' || line.trim().startsWith('#')) continue
    const [, name = '', value = ''] = /^\s+([\w-]+):\s*(.+)$/.exec(line) ?? []
    if (name === '') rules.push({ path: line, headers: new Map() })
    else rules.at(-1)?.headers.set(name.toLowerCase(), value)
  }
  return rules
}

/** How each host finds out whether the path of a rule is that of a request. */
const hostReadings = {
  /** A splat matches anything, a placeholder all but a slash. */
  cloudflare: (path: string): RegExp =>
    new RegExp(`^${escaped(path).replaceAll('\\*', '.*').replaceAll(/:\w+/g, '[^/]+')}$`),
  /** Part by part, whatever the case: a slash at the end or before a last splat need not be there. */
  netlify: (path: string): RegExp => {
    const parts = path.split('/').filter(Boolean)
    const patterns = parts.map((part) => {
      if (part.startsWith(':')) return '[^/]+'
      return part === '*' ? '?.*' : escaped(part).replaceAll('\\*', '.*')
    })
    return new RegExp(`^/${patterns.join('/')}/?$`, 'i')
  },
}

/** All values that rules have for each header of a request, in the order of the rules. */
export function headersFor(
  rules: readonly HeaderRule[],
  host: keyof typeof hostReadings,
  path: string,
): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const rule of rules) {
    if (!hostReadings[host](rule.path).test(path)) continue
    for (const [name, value] of rule.headers) found.set(name, [...(found.get(name) ?? []), value])
  }
  return found
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
