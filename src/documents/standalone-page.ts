/**
 * A report as one file that opens in any browser and prints like the paper: no script, no address from outside, its
 * styles inside.
 */
import { writeHtml } from './html-element.ts';
import { pageAppendix } from './page-appendix.ts';
import { pageHeading, pageSignatures } from './page-heading.ts';
import { pageStyles } from './page-styles.ts';
import { bodyOf } from './report-body.ts';
import type { ReportDocument } from './report-document.ts';
import { renderNodes } from './report-html.ts';

export function renderReportPage(document: ReportDocument): string {
  const { title, locale, layout } = document;
  const safe = title.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${safe}</title>
<style>${pageStyles(layout)}</style>
</head>
<body>
<main>
${writeHtml(pageHeading(document))}
<div class="text">
${renderNodes(bodyOf(document), withOwnLinks(document))}
</div>
${writeHtml(pageSignatures(document))}
${writeHtml(pageAppendix(document))}
</main>
</body>
</html>
`;
}

// In a file sent by post a relative address leads nowhere.
function withOwnLinks(document: ReportDocument): ReportDocument {
  const resolve: ReportDocument['resolve'] = (mark) => {
    const figure = document.resolve(mark);
    return { ...figure, href: figure.href !== null && URL.canParse(figure.href) ? figure.href : null };
  };
  return { ...document, resolve };
}
