// Preloaded into dependency-cruiser, which hands every file to swc as if it held no JSX and then gives up on .tsx.
const swc = require('@swc/core');

const { parseFileSync } = swc;
swc.parseFileSync = (file, options) => parseFileSync(file, { ...options, tsx: file.endsWith('.tsx') });
