import { defineConfig } from 'astro/config'

// The rest is said by `ripen build` and `ripen dev`, which know the garden.
export default defineConfig({
  output: 'static',
  trailingSlash: 'always',
  compressHTML: true,
  devToolbar: { enabled: false },
  build: { format: 'directory', inlineStylesheets: 'never', assets: 'assets', concurrency: 8 },
  vite: {
    build: {
      // The few lines that every page runs stand in the page; all else waits in files of its own.
      assetsInlineLimit: (path) => path.includes('/Start.astro_'),
      cssCodeSplit: false,
    },
    // Scripts that wait until they are used are asked for by address, which Vite gives for workers alone: as modules.
    worker: { format: 'es' },
  },
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
      ],
      scriptDirective: { resources: ["'self'"] },
      styleDirective: { resources: ["'self'"] },
    },
  },
})
