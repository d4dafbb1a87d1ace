/** Where what is a site's own stands, from the garden's folder: beside it. */
export const siteFolder = '../site/'

/** Its settings. */
export const settingsPath = `${siteFolder}site.yaml`

/** What is copied into the site as it is. */
export const publicFolder = 'public/'

/** Pictures of a page have the size, in pixels, that all who show them expect. */
export const socialSize = { width: 1200, height: 630 } as const
