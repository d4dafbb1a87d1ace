import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

export type Encoding = 'br' | 'gzip'

const isText = /^text\/|\b(?:json|xml|javascript|wasm)\b|svg/

/** How a file is best sent to a browser that takes some encodings; undefined for as it is. */
export function encodingFor(accepted: string | string[] | undefined, type: string): Encoding | undefined {
  if (!isText.test(type)) return undefined
  const named = `${accepted ?? ''}`.split(',').filter((each) => !/;\s*q=0(\.0*)?\s*$/.test(each))
  const takes = named.map((each) => each.replace(/;.*/, '').trim())
  return (['br', 'gzip'] as const).find((encoding) => takes.includes(encoding))
}

/** As hard as a host does it that keeps what it compressed. */
export function packed(body: Buffer, encoding: Encoding): Promise<Buffer> {
  return encoding === 'gzip'
    ? promisify(gzip)(body)
    : promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } })
}
