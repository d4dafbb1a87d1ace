// How the files of the search hold much in little text, which hosts compress further.

const capitalA = 65

/** As many as there are capitals after the first. */
const mostShared = 25

/** Digits of numbers: signs that JSON writes as they are. The last digit of a number is one of the first half. */
const digits = Array.from({ length: 92 }, (_, at) => String.fromCharCode(35 + at + (at >= 57 ? 1 : 0))).slice(0, 90)
const half = digits.length / 2
const digitValues = new Map(digits.map((digit, value) => [digit.charCodeAt(0), value]))

/** Words in order, each without the letters that it shares with the one before; a capital tells how many they are. */
export function packed(words: readonly string[]): string {
  return words
    .map((word, at) => {
      const before = words[at - 1] ?? ''
      let same = 0
      while (same < mostShared && same < word.length && word[same] === before[same]) same += 1
      return String.fromCharCode(capitalA + same) + word.slice(same)
    })
    .join('')
}

/** The words that were packed. */
export function unpacked(text: string): string[] {
  let before = ''
  return [...text.matchAll(/([A-Z])([^A-Z]*)/g)].map(([, same = '', rest = '']) => {
    before = before.slice(0, same.charCodeAt(0) - capitalA) + rest
    return before
  })
}

/** Whole numbers from 0, small ones in one sign each. */
export function packedNumbers(numbers: readonly number[]): string {
  return numbers.map(packedNumber).join('')
}

function packedNumber(number: number): string {
  let text = digits[number % half] ?? ''
  for (let rest = Math.floor(number / half); rest > 0; rest = Math.floor(rest / half)) {
    text = (digits[half + (rest % half)] ?? '') + text
  }
  return text
}

/** Numbers as they were packed, the first of them greater by a number. */
export function firstRaised(text: string, by: number): string {
  let end = 1
  while (isHigh(text.charCodeAt(end - 1))) end += 1
  const [first = 0] = unpackedNumbers(text.slice(0, end))
  return packedNumber(first + by) + text.slice(end)
}

/** Whether more digits of the same number follow. */
function isHigh(sign: number): boolean {
  return (digitValues.get(sign) ?? 0) >= half
}

/** The numbers that were packed. */
export function unpackedNumbers(text: string): number[] {
  const numbers: number[] = []
  let high = 0
  for (let at = 0; at < text.length; at += 1) {
    const value = digitValues.get(text.charCodeAt(at)) ?? 0
    if (value >= half) high = (high + value - half) * half
    else {
      numbers.push(high + value)
      high = 0
    }
  }
  return numbers
}
