import { compareText } from '../../diagnostic.ts'
import { mediaPath } from '../../media/folder.ts'
import type { Media } from '../../types.ts'
import type { ImageChange } from './account.ts'

/** The images that one garden has and another has not, or has with other bytes, by path. */
export function imageChanges({ images: before }: Media, { images: after }: Media): ImageChange[] {
  const names = [...new Set([...before.keys(), ...after.keys()])].sort(compareText)
  return names.flatMap((name): ImageChange[] => {
    const [was, is] = [before.get(name), after.get(name)]
    if (was?.sum === is?.sum) return []
    return [{ path: mediaPath(name), fate: was && is ? 'changed' : is ? 'added' : 'removed' }]
  })
}
