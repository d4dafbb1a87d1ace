import type { NumberInText } from './numbers-in.ts'

/** What the unit of a number in a text has in it, where the number bears a sign of money or per cent. */
export function signAt(text: string, { at }: NumberInText): RegExp | undefined {
  const [money = ''] = /[$€£¥](?=\s*$)/u.exec(text.slice(0, at.start)) ?? []
  if (money !== '') return moneys[money]
  return /^\s*(?:%|per ?cent)/i.test(text.slice(at.end)) ? /%|percent/ : undefined
}

const moneys: Readonly<Record<string, RegExp>> = {
  $: /\$|USD|dollar|cent|¢/,
  '€': /€|EUR|euro/,
  '£': /£|GBP/,
  '¥': /¥|JPY|yen|CNY|RMB|yuan/,
}
