// One script for the verifier's page, out of src/verifier. The portal names it by its content when it serves it.
import path from 'node:path';
import { defineConfig } from 'vite';
import { root } from './run.mjs';

export default defineConfig({
  root,
  publicDir: false,
  logLevel: 'error',
  build: {
    target: 'es2023',
    emptyOutDir: false,
    modulePreload: false,
    rolldownOptions: {
      input: path.join(root, 'src', 'verifier', 'verifier.ts'),
      output: { entryFileNames: 'verifier-bundle.js', format: 'es' },
    },
  },
});
