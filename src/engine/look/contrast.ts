/** Red, green and blue between 0 and 1, without the curve of sRGB. */
export type Light = readonly [number, number, number]

/** `#rrggbb` as light, by the curve of sRGB (IEC 61966-2-1). */
export function lightOf(colour: string): Light {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return [red, green, blue]
}

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
export function luminance([red, green, blue]: Light): number {
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** Between 1 and 21: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [one, other].map((colour) => luminance(lightOf(colour))).sort((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}
