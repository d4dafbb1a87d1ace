/**
 * Text from content made safe to print: control characters, terminal codes, characters that reorder text and halves of
 * characters are written out as `\u{…}`, so that nothing in a garden can move a cursor or forge a line; so is the one sign that makes
 * a line a command to whoever runs the check.
 */
export function visible(text: string): string {
  return withoutCommands(printable(text))
}

/** The same on one line. */
export function visibleLine(text: string): string {
  return withoutCommands(printableLine(text))
}

/** Text whose every character can be seen. It may still hold commands. */
function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu, (char) =>
    char === '\n' || char === '\t' ? char : written(char),
  )
}

/** The same on one line, for what makes every sign of a command something else anyway. */
export function printableLine(text: string): string {
  return printable(text).replace(/[\n\t]+/g, ' ')
}

/**
 * Runners of jobs read commands from what a step prints. GitHub's takes `::name …::` at the start of a line, blanks
 * aside, and `##[name …]` anywhere in one (actions/runner, `ActionCommand.cs`); Azure Pipelines and TeamCity take
 * `##name[…]`. Characters that show nothing do not count in between: the runner may compare without them.
 */
function withoutCommands(text: string): string {
  return text
    .replace(/#(?=\p{DI}*#[\p{DI}\w.-]*\[)/gu, written)
    .replace(/^([\s\p{DI}]*)(:)(?=\p{DI}*:)/gmu, (_start, blank: string, colon: string) => blank + written(colon))
}

function written(char: string): string {
  return `\\u{${(char.codePointAt(0) ?? 0).toString(16)}}`
}
