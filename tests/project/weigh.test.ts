import { expect, test } from 'vitest'
import { weighText } from '../../scripts/weigh-text.ts'

test('each search is told in a line, with the key in the middle and the slowest', () => {
  expect(
    weighText([
      { words: 'price', requests: 5, bytes: 75_001, seconds: 1.44, keysMs: [3, 41.6, 12, 9, 40] },
      { words: 'how much', requests: 12, bytes: 1_200_000, seconds: 10, keysMs: [50] },
    ]),
  ).toBe(`          requests    kB  seconds  ms a key  slowest key
price            5    76      1.4        12           42
how much        12  1200     10.0        50           50

Until the first results, on a network of 1.6 Mbit/s and 150 ms; keys until they are painted, on a processor four times
as slow as this one. Times depend on how busy the machine is: look again when it is quiet.
`)
})
