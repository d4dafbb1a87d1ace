/** What git and desktops keep in any folder: nobody means these to be records. */
const housekeeping = /^(\.git.*|\.DS_Store|\.editorconfig|\.vscode|\.idea|\.obsidian)$/

/** Whether a file or folder is there for some tool, and is passed over without a word. */
export function isHousekeeping(name: string): boolean {
  return housekeeping.test(name)
}

/** Whether a path has a name in it that starts with a dot: it is left out, and said to be. */
export function isHidden(path: string): boolean {
  return /(?:^|\/)\./.test(path)
}
