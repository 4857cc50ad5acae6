/** A report as one file that opens in any browser: no script, no address from outside, its few styles inside. */
import type { Locale } from '../domain/problem.ts';

const styles = `
  :root { color-scheme: light dark; }
  body { font: 1.0625rem/1.65 system-ui, "Segoe UI", "Noto Sans", sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; }
  h1, h2, h3 { line-height: 1.3; }
  .figure { font-weight: 600; }
  .figure--none { font-weight: 400; font-style: italic; }
  .table { overflow-x: auto; }
  table { border-collapse: collapse; width: 100%; }
  th, td { border: 1px solid; padding: 0.35rem 0.6rem; vertical-align: top; text-align: left; }
  .align-right { text-align: right; } .align-center { text-align: center; }
  blockquote { border-left: 0.25rem solid; margin-left: 0; padding-left: 1rem; }
`;

export function standalonePage(title: string, body: string, locale: Locale): string {
  const safe = title.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${safe}</title>
<style>${styles}</style>
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`;
}
