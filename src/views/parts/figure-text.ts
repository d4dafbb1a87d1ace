import type { Context } from '../context.ts'

/** A number as the language writes it, with the digits that stand in the record: `1234.50` is "1,234.50". */
export function figureText(locale: string, digits: string): string {
  if (!/^-?\d+(?:\.\d+)?$/.test(digits)) return digits
  const places = /\.(\d+)$/.exec(digits)?.[1]?.length ?? 0
  const key = `${locale} ${places}`
  const format = formats.get(key) ?? new Intl.NumberFormat(locale, formatOptions(places))
  formats.set(key, format)
  // As text, it is written to the last of its digits.
  return format.format(digits as `${number}`)
}

function formatOptions(places: number): Intl.NumberFormatOptions {
  return { minimumFractionDigits: places, maximumFractionDigits: places }
}

const formats = new Map<string, Intl.NumberFormat>()

/** By whose rules figures and days of a garden are written: its language's, whether or not the interface speaks it. */
export function localeOf({ garden, words }: Context): string {
  const language = garden.garden?.record.language ?? 'en'
  return new Intl.Locale(words.locale).language === new Intl.Locale(language).language ? words.locale : language
}
