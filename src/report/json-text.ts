/**
 * A value as JSON for people and programs. What a terminal or a runner of jobs would act on (see `visible.ts`) is
 * written as an escape, which means the same to whoever reads the JSON. A line of it never starts with a colon.
 */
export function jsonText(value: unknown): string {
  const json = JSON.stringify(value, undefined, 2).replace(/[\p{Cc}\p{Cf}\u2028\u2029]|#(?=\p{DI}*#)/gu, (char) =>
    char === '\n' ? char : escaped(char),
  )
  return `${json}\n`
}

function escaped(char: string): string {
  return char
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('')
}
