import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Where the service answers while the screens are worked on: DUNG_HAN_URL, as for the command line. */
const service = process.env.DUNG_HAN_URL ?? 'http://127.0.0.1:3000';
const proxy = { '/api': { target: service, changeOrigin: false } };

export default defineConfig({
  plugins: [react()],
  build: { outDir: 'dist', emptyOutDir: true, sourcemap: false, target: 'es2022' },
  server: { port: 5173, strictPort: true, proxy, fs: { strict: false } },
  preview: { proxy },
});
