import { InvalidArgumentError } from 'commander'

/** Reads how many of something there are to be, from the command line. */
export function readCount(text: string): number {
  const count = Number(text)
  if (!Number.isSafeInteger(count) || count < 1) throw new InvalidArgumentError('It takes a whole number from 1.')
  return count
}
