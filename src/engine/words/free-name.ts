/**
 * A name that nothing has yet: `loaf.png`, else `loaf-2.png`.
 *
 * @param ending  what it ends in; may be empty
 * @param taken   the names that there are
 */
export function freeName(stem: string, ending: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const name = `${stem}${number === 1 ? '' : `-${number}`}${ending}`
    if (!taken.has(name)) return name
  }
}
