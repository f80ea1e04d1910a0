/** Text that is HTML already; everything else is escaped when it is put into a page. */
export class Html {
  constructor(readonly text: string) {}
}

export type Piece = Html | string | number | null | false | undefined | readonly Piece[];

/** A page's template: what is put into it is shown as text, whatever it says. */
export function html(parts: TemplateStringsArray, ...pieces: readonly Piece[]): Html {
  return new Html(parts.map((part, i) => part + shown(pieces[i])).join(''));
}

function shown(piece: Piece): string {
  if (piece === null || piece === undefined || piece === false) return '';
  if (piece instanceof Html) return piece.text;
  if (typeof piece === 'object') return piece.map(shown).join('');
  return String(piece).replace(/[&<>"'`]/g, (one) => `&#${one.charCodeAt(0)};`);
}
