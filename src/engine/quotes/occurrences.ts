/** A text, as far as it is looked at to find something in it. */
export type Signs = Pick<string, 'length' | 'charCodeAt'>

/**
 * Where one text occurs in another, first to last, those that overlap included (Knuth, Morris and Pratt). It takes
 * steps for both lengths together, whatever they hold: looking for the start of one again and again could take their
 * product.
 *
 * @param sought  not empty
 * @param from    the first offset in `text` that counts
 */
export function* occurrences(sought: Signs, text: Signs, from: number): Generator<number, void> {
  if (sought.length > text.length - from) return
  const borders = bordersOf(sought)
  let matched = 0
  for (let at = from; at < text.length; at += 1) {
    const sign = text.charCodeAt(at)
    while (matched > 0 && (matched === sought.length || sought.charCodeAt(matched) !== sign)) {
      matched = borders[matched - 1] ?? 0
    }
    if (sought.charCodeAt(matched) === sign) matched += 1
    if (matched === sought.length) yield at + 1 - matched
  }
}

/** For each of the starts of a text, the length of the longest shorter one that it ends with. */
function bordersOf(sought: Signs): number[] {
  const borders = [0]
  let matched = 0
  for (let at = 1; at < sought.length; at += 1) {
    const sign = sought.charCodeAt(at)
    while (matched > 0 && sought.charCodeAt(matched) !== sign) matched = borders[matched - 1] ?? 0
    if (sought.charCodeAt(matched) === sign) matched += 1
    borders.push(matched)
  }
  return borders
}
