const longestShown = 80

/** How to write a text in quotes, whatever quotes it has: shown where it is short enough to be read at a glance. */
export function quoteIt(text: string, label: string): string {
  const inner = /^(["']).*\1$/.test(text) && text.length > 1 ? text.slice(1, -1) : text
  const quoted = !inner.includes("'") ? `'${inner}'` : !/["\\]/.test(inner) ? `"${inner}"` : undefined
  if (quoted === undefined) return `Write \`${label}>-\`, and the text on the next line, indented by two more spaces.`
  if (quoted.length + label.length > longestShown) {
    const name = quoted.startsWith("'") ? 'single' : 'double'
    return `Put ${name} quotes around the whole text${inner === text ? '' : ' in place of those there are'}.`
  }
  return `Write \`${label}${quoted}\`.`
}
