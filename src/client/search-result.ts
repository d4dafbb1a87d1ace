import type { FoundResult } from './pagefind.ts'

/** One result: its words, what it is, how far to trust it, and where the words that were looked for stand. */
export function resultElement({ url, excerpt, meta }: FoundResult): Element {
  const link = element('a', 'result-link', meta['title'])
  link.setAttribute('href', url)
  const marks = element('p', 'line-marks')
  add(marks, 'mark', meta['type'])
  add(marks, 'grade', meta['grade'])
  add(marks, meta['mark'] ?? 'badge', meta['badge'])
  add(marks, 'mark contested', meta['contested'])
  add(marks, 'fraction', meta['ripeness'])
  add(marks, 'facts', meta['about'])
  const result = element('li', 'record-line')
  result.append(link, marks)
  const words = element('p', 'result-excerpt')
  words.innerHTML = excerpt
  if (!(meta['title'] ?? '').startsWith(words.textContent.slice(0, 40))) result.append(words)
  return result
}

function add(parent: Element, className: string, words: string | undefined): void {
  if (words) parent.append(element('span', className, words))
}

function element(name: string, className: string, words = ''): HTMLElement {
  const made = document.createElement(name)
  made.className = className
  made.textContent = words
  return made
}
