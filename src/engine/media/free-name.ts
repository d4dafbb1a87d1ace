/**
 * A name that no file has yet, so that whoever follows the advice overwrites none: `loaf.png`, else `loaf-2.png`.
 *
 * @param taken  the names that files have
 */
export function freeName(stem: string, ending: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const name = `${stem}${number === 1 ? '' : `-${number}`}${ending}`
    if (!taken.has(name)) return name
  }
}
