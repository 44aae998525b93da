import preact from '@preact/preset-vite'
import { defineConfig } from 'vite'

/** Stable file names and no timestamps: the built page is committed and compared byte by byte. */
export default defineConfig({
  base: './',
  plugins: [preact()],
  build: {
    outDir: '../src/main/resources/io/mediant/studio/web',
    emptyOutDir: true,
    target: 'es2022',
    cssCodeSplit: false,
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rollupOptions: {
      output: {
        entryFileNames: 'assets/studio.js',
        chunkFileNames: 'assets/[name].js',
        assetFileNames: 'assets/studio[extname]',
      },
    },
  },
})
