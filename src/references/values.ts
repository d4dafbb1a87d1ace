/** Whether a value has labels. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A value as one line without the marks that reference managers format with; undefined for none, and for no text. */
export function textOf(value: unknown): string | undefined {
  const [first] = Array.isArray(value) ? value : [value]
  if (typeof first !== 'string' && typeof first !== 'number') return undefined
  const text = String(first)
    .replaceAll(/<\/?(?:i|b|sc|sup|sub|em|strong|span)(?: (?:class|style)="[^"<>]*")?>/gi, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
  return text === '' ? undefined : text
}
