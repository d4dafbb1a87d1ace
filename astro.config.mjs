import { defineConfig } from 'astro/config'

// The rest is said by `ripen build` and `ripen dev`, which know the garden.
export default defineConfig({
  output: 'static',
  trailingSlash: 'always',
  compressHTML: true,
  devToolbar: { enabled: false },
  build: { format: 'directory', inlineStylesheets: 'never', assets: 'assets' },
  vite: { build: { assetsInlineLimit: 0, cssCodeSplit: false } },
})
