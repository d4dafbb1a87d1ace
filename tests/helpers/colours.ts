import type { Light } from '../../src/engine/look/contrast.ts'

/**
 * How eyes see that lack one kind of cone: G. M. Machado, M. M. Oliveira and L. A. F. Fernandes, A Physiologically-based
 * Model for Simulation of Color Vision Deficiency, IEEE Transactions on Visualization and Computer Graphics 15 (6),
 * 2009, https://doi.org/10.1109/TVCG.2009.113, at full severity.
 */
const eyes = {
  protanopia: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deuteranopia: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritanopia: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
} as const

export type Eyes = keyof typeof eyes

export function seenBy(kind: Eyes, [red, green, blue]: Light): Light {
  const weights = eyes[kind]
  const [first = 0, second = 0, third = 0] = [0, 3, 6].map((row) => {
    const sum = (weights[row] ?? 0) * red + (weights[row + 1] ?? 0) * green + (weights[row + 2] ?? 0) * blue
    return Math.min(1, Math.max(0, sum))
  })
  return [first, second, third]
}

/** How different two colours look, in CIE 1976 ΔE*ab: about 2.3 is just noticed. */
export function distance(one: Light, other: Light): number {
  const [a, b] = [labOf(one), labOf(other)]
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])
}

/** CIE L*a*b* under daylight (D65). */
function labOf([red, green, blue]: Light): Light {
  const x = curve((0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047)
  const y = curve(0.2126729 * red + 0.7151522 * green + 0.072175 * blue)
  const z = curve((0.0193339 * red + 0.119192 * green + 0.9503041 * blue) / 1.08883)
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
}

function curve(share: number): number {
  return share > 216 / 24_389 ? Math.cbrt(share) : ((24_389 / 27) * share + 16) / 116
}
