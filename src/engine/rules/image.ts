import { startOf } from '../diagnostic.ts'
import { showsImages } from '../markdown/prose-faults.ts'
import { mediaPath } from '../media/folder.ts'
import { suggester } from '../words/suggester.ts'
import { defineRule } from './rule.ts'
import { everyRecord } from './shared/every-record.ts'
import { namedInProse } from './shared/named-in-prose.ts'
import { suggestion } from './shared/unknown-names.ts'

export const image = defineRule({
  id: 'image',
  severity: 'error',
  scope: 'garden',
  why: 'An image that is missing, or that comes without words, keeps from some readers what others see.',
  asks:
    'Images are PNG, JPEG, WebP or AVIF of at most 2 MB in the folder `media`: `media/<name>.png`, `.jpg`, `.webp` or `.avif`, ' +
    'each holding what its name says. Where a text shows one, it says in words what is on it. An image that no text shows is noted.',
  bad: `# pages/bread.md
---
title: Bread
summary: What it costs.
planted: 2026-05-30
---
![](media/loaf.png)
`,
  good: `# pages/bread.md
---
title: Bread
summary: What it costs.
planted: 2026-05-30
---
![A loaf of rye bread, cut in half](media/loaf.png "The loaf whose price is watched.")
`,
  check({ garden }, report) {
    const { images, faulty } = garden.media
    const records = everyRecord(garden)
    const named = namedInProse(garden, 'image')
    const suggest = suggester(images.keys())
    for (const { name, place, record, pointer } of named) {
      if (images.has(name) || faulty.has(name) || !showsImages(record, pointer)) continue
      const meant = suggest(name)
      report({
        place: place(),
        message: `There is no image \`${mediaPath(name)}\`.${suggestion(meant)}`,
        fix: meant === undefined ? 'Put its file there, or name an image there is.' : `Write \`${mediaPath(meant)}\`.`,
      })
    }
    // What could not be understood may show any of them.
    if (Object.values(garden.unreadable).some(({ size }) => size > 0) || records.some(({ whole }) => !whole)) return
    const shown = new Set(named.map(({ name }) => name))
    for (const name of images.keys()) {
      if (shown.has(name)) continue
      report({
        place: startOf(mediaPath(name)),
        severity: 'note',
        message: 'No text shows this image, and it is published all the same.',
        fix: `Show it, \`![what it shows](${mediaPath(name)})\`, or take it away.`,
      })
    }
  },
})
