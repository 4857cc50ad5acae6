/** What a Word file holds and never prints: deleted and moved text, instructions, former properties, hidden runs. */

/** Elements of which nothing inside is printed. */
export const unprinted: ReadonlySet<string> = new Set([
  ...['w:del', 'w:moveFrom', 'w:instrText', 'w:delText', 'w:delInstrText', 'mc:Fallback', 'w:rt'],
  ...['w:pPrChange', 'w:rPrChange', 'w:sectPrChange', 'w:tblPrChange'],
]);

/** Whether a `w:vanish` with this `w:val` hides its run (ECMA-376 part 1, 17.17.4: an absent value is true). */
export const hidesRun = (value: string | undefined): boolean => !/^(0|false|off)$/.test(value ?? '');
