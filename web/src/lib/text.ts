/** Order as in Vietnamese: ă after a, đ after d, tones last. */
const collator = new Intl.Collator('vi', { numeric: true });

export const compare = (a: string, b: string): number => collator.compare(a, b);

/** Without diacritics and case, as people search: 'Khiếu nại' is found by 'khieu nai'. */
export function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D')
    .toLowerCase();
}

/** Whether every word of what is searched for is in the text. */
export function matches(text: string, search: string): boolean {
  const inText = folded(text);
  return folded(search)
    .split(/\s+/)
    .every((word) => inText.includes(word));
}
