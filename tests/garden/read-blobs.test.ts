import { expect, test } from 'vitest'
import { blobsIn } from '../../src/garden/read-blobs.ts'

const contents = ['one\n', '', 'blob 3\n\n', 'é'.repeat(40), '\n']
const printed = Buffer.concat(
  contents.map((content) => Buffer.from(`0123abcd blob ${Buffer.byteLength(content)}\n${content}\n`)),
)

test.each([1, 2, 7, 16, 1000])('blobs are found in pieces of %i bytes', (size) => {
  const found: string[] = []
  const next = blobsIn((bytes) => found.push(Buffer.from(bytes).toString('utf8')))
  for (let at = 0; at < printed.length; at += size) next(printed.subarray(at, at + size))
  expect(found).toEqual(contents)
})

test('each blob is handed on as soon as it is whole, and not held for the next', () => {
  const found: number[] = []
  const next = blobsIn((bytes) => found.push(bytes.length))
  next(Buffer.from('0 blob 5\n12345'))
  expect(found).toEqual([])
  next(Buffer.from('\n1 blob 2\n'))
  expect(found).toEqual([5])
})
