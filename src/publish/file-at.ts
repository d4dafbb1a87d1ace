/** Where the file of a page is, below the folder of the site. */
export function fileAt(base: string, address: string): string {
  return address.slice(base.length + 1).replace(/(?<=^|\/)$/, 'index.html')
}
