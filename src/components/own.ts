/** Where the files of a site's own are found, by what they are for; none where it has none. */
export interface OwnFiles {
  readonly logo?: string
  readonly icon?: string
  readonly socialImage?: string
  readonly text?: string
  readonly interface?: string
}

// What renders the site puts another file in the place of this one, where the site has something of its own.
export const files: OwnFiles = {}
