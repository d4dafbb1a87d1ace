import matter from 'gray-matter'
import type { Span } from '../span.ts'

/** A Markdown record taken apart; offsets count in its text. */
export interface FrontMatter {
  readonly yaml: string
  readonly yamlStart: number
  readonly body: string
  readonly bodyStart: number
}

export interface FenceFault {
  readonly span: Span
  readonly message: string
  readonly fix: string
}

const fence = '---'

/**
 * Takes a Markdown record apart at its fences. Only YAML is read, by our own parser: gray-matter knows engines that
 * run code, so that the opening fence is checked before and every engine refuses.
 */
export function splitFrontMatter(text: string): FrontMatter | FenceFault {
  const [first = '', ...rest] = text.split(/\r\n|\n|\r/)
  if (first.trimEnd() !== fence) return openingFault(first)
  if (!rest.some((line) => line.trimEnd() === fence)) {
    return {
      span: { start: 0, end: first.length },
      message: 'The front matter that starts here never ends.',
      fix: 'Put a line `---` after its last label, before the text.',
    }
  }
  const { matter: yaml, content } = matter(text, {
    delimiters: fence,
    language: 'yaml',
    engines: { yaml: () => ({}), ...refused },
  })
  const yamlStart = text.indexOf(yaml, fence.length)
  const closing = text.slice(yamlStart + yaml.length).split(/\r\n|\n|\r/)[1] ?? ''
  if (closing.trimEnd() !== fence) return closingFault(yamlStart + yaml.length + 1, closing)
  return { yaml, yamlStart, body: content, bodyStart: text.length - content.length }
}

function openingFault(first: string): FenceFault {
  const isOther = first.startsWith(fence)
  return {
    span: { start: 0, end: first.length },
    message: isOther
      ? `The file opens with \`${first}\`: front matter opens with \`---\` and nothing else, and is read as YAML.`
      : 'The file does not open with front matter, the labelled values between two lines `---`.',
    fix: isOther
      ? 'Make the first line `---`.'
      : 'Start the file with a line `---`, the labels, and another line `---`.',
  }
}

function closingFault(start: number, line: string): FenceFault {
  return {
    span: { start, end: start + line.length },
    message: `The front matter ends with \`${line}\`: it ends with \`---\` and nothing else.`,
    fix: 'Make that line `---`.',
  }
}

function refuse(): never {
  throw new Error('Front matter is read as YAML alone.')
}

/** Every other language that gray-matter would read, and those it would run. */
const refused = { json: refuse, javascript: refuse, js: refuse, toml: refuse, coffee: refuse, cson: refuse }
