import { expect, test } from 'vitest'
import { normaliseAddress, normaliseArxiv, normaliseDoi, normaliseIsbn } from '../../src/engine/address.ts'

test.each([
  ['https://example.org/a', 'example.org/a'],
  ['http://example.org/a', 'example.org/a'],
  ['HTTPS://Example.ORG/a', 'example.org/a'],
  ['https://www.example.org/a', 'example.org/a'],
  ['https://example.org:443/a', 'example.org/a'],
  ['http://example.org:80/a', 'example.org/a'],
  ['https://example.org/a/', 'example.org/a'],
  ['https://example.org/a#part', 'example.org/a'],
  ['https://example.org/a?', 'example.org/a'],
  ['https://example.org/a?utm_source=x&UTM_Medium=y&fbclid=z', 'example.org/a'],
  ['https://example.org/a?b=2&a=1&utm_source=x', 'example.org/a?a=1&b=2'],
  ['https://example.org/', 'example.org'],
  ['https://example.org', 'example.org'],
  ['https://example.org/A', 'example.org/A'],
  ['https://example.org:8080/a', 'example.org:8080/a'],
  ['https://example.org/a?ref=b', 'example.org/a?ref=b'],
  ['mailto:a@example.org', undefined],
  ['not an address', undefined],
  ['https://', undefined],
])('the address %s is %s', (address, expected) => {
  expect(normaliseAddress(address)).toBe(expected)
})

test.each([
  ['10.1000/182', '10.1000/182'],
  ['10.1000/ABC', '10.1000/abc'],
  ['doi:10.1000/182', '10.1000/182'],
  ['https://doi.org/10.1000/182', '10.1000/182'],
  ['http://dx.doi.org/10.1000/182', '10.1000/182'],
  ['https://doi.org/10.1000/182?utm_source=x', '10.1000/182'],
  ['https://doi.org/10.1000/a%3Bb', '10.1000/a;b'],
  ['10.1000/a%zz', '10.1000/a%zz'],
  ['https://example.org/10.1000/182', undefined],
  ['11.1000/182', undefined],
])('the DOI %s is %s', (text, expected) => {
  expect(normaliseDoi(text)).toBe(expected)
})

test.each([
  ['2411.10870', '2411.10870'],
  ['2411.10870v3', '2411.10870'],
  ['arXiv:2411.10870', '2411.10870'],
  ['https://arxiv.org/abs/2411.10870', '2411.10870'],
  ['http://www.arxiv.org/abs/2411.10870v2', '2411.10870'],
  ['https://arxiv.org/pdf/2411.10870v1.pdf', '2411.10870'],
  ['https://arxiv.org/html/2411.10870v1#S4', '2411.10870'],
  ['10.48550/arXiv.2411.10870', '2411.10870'],
  ['hep-th/9901001v2', 'hep-th/9901001'],
  ['https://arxiv.org/abs/math.GT/0309136', 'math.gt/0309136'],
  ['https://arxiv.org/list/cs.AI', undefined],
  ['https://example.org/abs/2411.10870', undefined],
])('the arXiv id %s is %s', (text, expected) => {
  expect(normaliseArxiv(text)).toBe(expected)
})

test.each([
  ['978-3-16-148410-0', '978316148410'],
  ['3-16-148410-X', '978316148410'],
  ['979 10 90636 07 1', '979109063607'],
  ['1234-5678', undefined],
  ['977-3-16-148410-0', undefined],
])('the ISBN %j', (text, expected) => {
  expect(normaliseIsbn(text)).toBe(expected)
})
