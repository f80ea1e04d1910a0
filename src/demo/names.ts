import type { Random } from './random.js';
import type { DemoTexts } from './texts.js';

/** Invented people: full names in Vietnamese order, and account names that differ. */
export class Names {
  private readonly taken = new Set<string>();

  constructor(
    private readonly texts: Pick<DemoTexts, 'families' | 'women' | 'men'>,
    private readonly random: Random,
  ) {}

  full(): string {
    const { random } = this;
    const { families, women, men } = this.texts;
    const { middles, givens } = random.chance(0.5) ? women : men;
    return `${random.pick(families)} ${random.pick(middles)} ${random.pick(givens)}`;
  }

  /** 'Nguyễn Thị Ngọc Lan' is 'lan.nguyen', the second of that name 'lan.nguyen2'. */
  account(fullName: string): string {
    const words = withoutMarks(fullName).toLowerCase().split(' ');
    const base = `${words.at(-1)}.${words[0]}`;
    let name = base;
    for (let n = 2; this.taken.has(name); n++) name = `${base}${n}`;
    this.taken.add(name);
    return name;
  }
}

function withoutMarks(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D');
}
