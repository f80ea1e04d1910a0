import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Where the service answers while the screens are worked on: DUNG_HAN_URL, as for the command line. */
const service = process.env.DUNG_HAN_URL ?? 'http://127.0.0.1:3000';
const proxy = { '/api': { target: service, changeOrigin: false } };

/**
 * A file costs the browser and the service more than the few lines in it: ninety of them, before the first
 * list was there, were a fifth of the wait. So what everybody needs is one, and a case page, with all that
 * other screens share with it, another.
 */
const CHUNKS = [
  { name: 'frame', tags: ['$initial' as const] },
  { name: 'case', test: /screens.case.index/ },
  { name: 'dialogs', test: /ui.dialogs/ },
];

export default defineConfig({
  plugins: [react()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    sourcemap: false,
    target: 'es2022',
    // The frame's; `npm run bench:web` says how much the first screen may load.
    chunkSizeWarningLimit: 750,
    rolldownOptions: { output: { codeSplitting: { groups: CHUNKS } } },
  },
  server: { port: 5173, strictPort: true, proxy, fs: { strict: false } },
  preview: { proxy },
});
