/**
 * The lines of an output that a runner of jobs would take for commands, as it reads them: `::` first in a line, blanks
 * aside, or `##name[` anywhere in one. Characters that show nothing are passed over, as by a runner that compares by
 * the rules of a language.
 */
export function commandsIn(output: string): string[] {
  return output
    .split(/\r\n|[\n\r\u0085\u2028\u2029]/)
    .map((line) => line.replace(/[\p{DI}\p{Cf}]/gu, '').trimStart())
    .filter((line) => line.startsWith('::') || /##[\w.-]*\[/.test(line))
}
