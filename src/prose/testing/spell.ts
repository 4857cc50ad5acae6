/** Writes numbers in Vietnamese words and in Roman numerals, for tests: written apart from what reads them. */

const digits = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];

/** A whole number from 0 to 999.999.999.999 as one says it: `một nghìn không trăm linh năm`. */
export function spell(value: number): string {
  if (value === 0) return 'không';
  const groups: string[] = [];
  const names = ['', ' nghìn', ' triệu', ' tỷ'];
  let rest = value;
  for (let place = 0; rest > 0; place++) {
    const group = rest % 1000;
    rest = Math.floor(rest / 1000);
    if (group > 0) groups.unshift(hundreds(group, rest > 0) + names[place]);
  }
  return groups.join(' ');
}

function hundreds(value: number, inside: boolean): string {
  const [hundred, two] = [Math.floor(value / 100), value % 100];
  const head = hundred > 0 || inside ? `${digits[hundred]} trăm` : '';
  if (two === 0) return head;
  const tail = two < 10 ? `${head ? 'linh ' : ''}${digits[two]}` : tens(two);
  return head ? `${head} ${tail}` : tail;
}

function tens(value: number): string {
  const [ten, unit] = [Math.floor(value / 10), value % 10];
  const head = ten === 1 ? 'mười' : `${digits[ten]} mươi`;
  if (unit === 0) return head;
  const last = unit === 5 ? 'lăm' : unit === 1 && ten > 1 ? 'mốt' : digits[unit];
  return `${head} ${last}`;
}

export function roman(value: number): string {
  const ones = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'];
  return 'X'.repeat(Math.floor(value / 10)) + ones[value % 10];
}
