/** The styles of a report as one file: a sheet of paper on the screen, and on paper the pages of the layout settings. */
import type { DocumentLayout } from '../domain/document-layout.ts';

/** Sizes are those of the layout; on the screen the type is the same, the margins give way to narrow windows. */
export function pageStyles({
  margins,
  font,
  sizes,
  firstLine,
  paragraphSpacing,
  lineSpacing,
}: DocumentLayout) {
  const { top, right, bottom, left } = margins;
  return `
@page { size: A4; margin: ${top}mm ${right}mm ${bottom}mm ${left}mm; @top-center { content: counter(page); font: ${sizes.pageNumber}pt ${quoted(font)}; } }
@page :first { @top-center { content: none; } }
@page appendix { size: A4 landscape; margin: ${left}mm ${top}mm ${right}mm ${bottom}mm; }
:root { color-scheme: light; --bar: #3b5b7a; }
body { margin: 0; background: #eceae6; color: #000; font: ${sizes.body}pt/${(lineSpacing * 1.15).toFixed(3)} ${quoted(font)}, Tinos, "Liberation Serif", serif; }
main { box-sizing: border-box; max-width: 210mm; margin: 2rem auto; padding: ${top}mm clamp(1rem, 6vw, ${right}mm) ${bottom}mm clamp(1rem, 8vw, ${left}mm); background: #fff; }
p { margin: 0 0 ${paragraphSpacing}pt; }
.text > p, .text li > p:first-child { text-align: justify; text-indent: ${firstLine}mm; }
.text :is(ul, ol) { margin: 0 0 ${paragraphSpacing}pt; padding-left: ${firstLine + 6}mm; } .text ul { list-style: "- "; }
.text li { margin-bottom: ${paragraphSpacing / 2}pt; text-align: justify; }
.text li > p:first-child { text-indent: 0; }
h2, h3, h4, h5, h6 { margin: 1em 0 0.4em; font-size: 1em; line-height: 1.3; break-after: avoid; }
.text :is(h2, h3, h4, h5, h6) { padding-left: ${firstLine}mm; }
.text h1 { margin: 1em 0 0.4em; font-size: 1em; text-align: center; text-transform: uppercase; break-after: avoid; }
.text :is(h4, h5, h6) { font-style: italic; }
.head { display: flex; gap: 1rem; justify-content: space-between; text-align: center; line-height: 1.25; }
.issuers { flex: 0 1 44%; } .state { flex: 0 1 56%; }
.head p { margin: 0; }
.superior, .issuer { font-size: ${sizes.issuer}pt; text-transform: uppercase; }
.issuer { font-weight: 700; } .issuer + .superior, .issuer + .issuer { margin-top: 4pt; }
.authority { font-size: ${sizes.authority}pt; font-weight: 700; } .motto { font-size: ${sizes.motto}pt; font-weight: 700; }
.number { font-size: ${sizes.number}pt; } .dated { font-size: ${sizes.placeAndDate}pt; font-style: italic; }
.head hr, .under-title { width: 30%; margin: 3pt auto 8pt; border: 0; border-top: 1px solid; }
.state hr { width: 56%; } .under-title { width: 20%; margin-bottom: 14pt; }
.title { margin: 16pt 0 0; font-size: ${sizes.subject}pt; line-height: 1.3; text-align: center; }
.title span { display: block; text-wrap: balance; } .kind { font-size: ${sizes.kind}pt; }
.asterisk { text-align: center; }
.foot { display: grid; grid-template-columns: 1fr 1fr; gap: 10pt 1rem; margin-top: 14pt; break-inside: avoid; }
.signature { grid-column: 2; display: flex; flex-direction: column; text-align: center; font-size: ${sizes.signatory}pt; font-weight: 700; }
.foot--joint .signature { grid-column: auto; } .foot--joint .recipients { grid-column: 1; }
.signed-for, .position { text-transform: uppercase; } .signature p { margin: 0; text-wrap: balance; }
.signature .signatory { min-height: 1.3em; margin-top: auto; padding-top: 60pt; }
.signed { font-size: ${sizes.recipients}pt; font-weight: 400; font-style: italic; }
.recipients p { margin: 0; font-size: ${sizes.recipients}pt; text-align: left; }
.recipients .recipients-head { font-size: ${sizes.recipientsHead}pt; font-weight: 700; font-style: italic; }
.figure { color: inherit; font-weight: 600; text-decoration-thickness: 1px; text-underline-offset: 0.2em; }
.figure--none { font-weight: 400; font-style: italic; }
.table { overflow-x: auto; margin: 6pt 0 10pt; }
table { width: 100%; border-collapse: collapse; font-size: ${sizes.table}pt; line-height: 1.25; }
th, td { padding: 3pt 5pt; border: 1px solid; text-align: left; vertical-align: middle; }
thead th { text-align: center; } thead { display: table-header-group; } tr { break-inside: avoid; }
.align-right { text-align: right; white-space: nowrap; } .align-center { text-align: center; }
.appendix { break-before: page; page: appendix; }
.appendix h2 { text-align: center; } .code { overflow-wrap: anywhere; min-width: 5.5em; } .definition, .source { min-width: 10em; } .period { text-align: center; } .appendix table { font-size: ${sizes.recipients}pt; }
.provenance { font-size: ${sizes.recipients}pt; font-style: italic; overflow-wrap: anywhere; }
blockquote { margin: 0 0 ${paragraphSpacing}pt; padding-left: ${firstLine}mm; font-style: italic; }
.chart { margin: 10pt 0 14pt; break-inside: avoid; }
.chart figcaption { margin-bottom: 4pt; font-size: ${sizes.table}pt; font-weight: 700; text-align: center; }
.chart svg { display: block; width: 100%; max-width: 480px; height: auto; margin: 0 auto; font-size: 15px; }
.chart-year { text-anchor: end; } .chart-bar { fill: var(--bar); print-color-adjust: exact; } .chart-zero { stroke: #7f7f7f; } .chart-absent { fill: #5f5f5f; }
.chart details { margin-top: 4pt; font-size: ${sizes.table}pt; } .chart caption { text-align: left; }
.footnotes { font-size: ${sizes.recipients}pt; }
@media print { body { background: none; } main { max-width: none; margin: 0; padding: 0; } .chart details { display: none; } a { color: inherit; text-decoration: none; } .table { overflow: visible; } }
@media (max-width: 40rem) { main { margin: 0; padding-top: 1.5rem; } .head, .foot { display: block; } .head > * + *, .foot > * + * { margin-top: 1rem; } }
`;
}

// A font is named by an office: nothing but a name may reach the style sheet.
const quoted = (font: string): string => `"${font.replace(/[^\p{L}\p{N} _-]/gu, '')}"`;
