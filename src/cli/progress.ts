import type { Say } from '../publish/make-site.ts'

/** Who waits is told this often how far it is. */
const everyMs = 1000

/** Tells what is being done on a line each: on a terminal the line grows, elsewhere what takes long has several. */
export function tellProgress(stream: NodeJS.WriteStream): Say {
  let last = { at: 0, waits: everyMs }
  return (doing, done, of) => {
    const now = performance.now()
    if (done === undefined || of === undefined) {
      last = { at: now, waits: everyMs }
      stream.write(`${doing}…\n`)
    } else if (done === 1) {
      last = { ...last, at: now }
    } else if (now - last.at >= last.waits && done < of) {
      // Without a terminal the lines stay: each comes after twice the time of the one before.
      last = { at: now, waits: stream.isTTY ? everyMs : 2 * last.waits }
      stream.write(`${stream.isTTY ? '\u001b[1A\u001b[K' : ''}${doing}… ${done} of ${of}\n`)
    }
  }
}
