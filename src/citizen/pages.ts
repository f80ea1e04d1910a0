import type { JsonObject, Text } from '../../machines/process.js';
import { html, Html, type Piece } from './html.js';
import type { Followed, Published, Public, Word } from './citizens.js';
import { CONTENT, TEXTS, type Language } from './texts.js';

/** What every page knows. */
export interface Frame {
  language: Language;
  demonstration: boolean;
  /** Null for what answers a form: a link cannot send that again, and would lose a receipt for good. */
  inOtherLanguage: { language: Language; address: string } | null;
}

export const HOME = '/cong-dan';
export const STYLE = `${HOME}/style.css`;

type Name = keyof typeof TEXTS;

const say = ({ language }: Frame, name: Name): string => TEXTS[name][language];
const inLanguage = ({ language }: Frame, text: Text): string => text[language];

/** 05/06/2026, as days are written here. */
function dayText(day: string): string {
  const [year, month, date] = day.split('-');
  return `${date}/${month}/${year}`;
}

/** The same for every day in a title, which is made for any reader. */
const withDays = (text: string): string =>
  text.replace(/\b\d{4}-\d{2}-\d{2}\b/g, (found) => dayText(found));

export function page(frame: Frame, title: string, content: Html): string {
  const other = frame.inOtherLanguage;
  const link = (path: string, name: Name): Html =>
    html`<a href="${HOME}${path}?lang=${frame.language}">${say(frame, name)}</a>`;
  return html`<!doctype html>
    <html lang="${frame.language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title} – ${TEXTS.service[frame.language]}</title>
        <link rel="stylesheet" href="${STYLE}" />
      </head>
      <body>
        <a class="skip" href="#main">${say(frame, 'skip')}</a>
        ${frame.demonstration && html`<p class="demonstration" role="note">${say(frame, 'demonstration')}</p>`}
        <header>
          <strong>${TEXTS.service[frame.language]}</strong>
          <nav aria-label="${TEXTS.service[frame.language]}">
            ${link('', 'send')} ${link('/theo-doi', 'follow')} ${link('/ket-qua', 'results')}
            ${
              other &&
              html`<a href="${other.address}" lang="${other.language}" hreflang="${other.language}"
                >${say(frame, 'otherLanguage')}</a
              >`
            }
          </nav>
        </header>
        <main id="main">
          <h1>${title}</h1>
          ${content}
        </main>
      </body>
    </html> `.text;
}

export interface FormField {
  name: string;
  label: Text;
  kind: 'text' | 'long' | 'tick';
  required: boolean;
  max: number | null;
}

export interface FormState {
  key: string;
  office: string;
  given: JsonObject;
  errors: readonly { field: string; text: string }[];
}

export function formPage(
  frame: Frame,
  process: Public,
  fields: readonly FormField[],
  offices: readonly { unit: string; name: Text }[],
  state: FormState,
  files: { mb: number; count: number },
): string {
  const { errors } = state;
  const content = html` ${errors.length > 0 && errorList(frame, errors, fields)}
    <form
      method="post"
      enctype="multipart/form-data"
      action="${HOME}/gui/${process.key}?lang=${frame.language}"
    >
      <input type="hidden" name="key" value="${state.key}" />
      <p>
        <label for="office">${say(frame, 'office')}</label>
        <select id="office" name="office" required>
          ${offices.map(({ unit, name }) => html`<option value="${unit}" ${unit === state.office && html`selected`}>${inLanguage(frame, name)}</option>`)}
        </select>
      </p>
      ${fields.map((field) => input(frame, field, state))}
      <p>
        <label for="files"
          >${say(frame, 'files').replace('{mb}', String(files.mb)).replace('{n}', String(files.count))}</label
        >
        <input id="files" type="file" name="files" multiple />
      </p>
      <p class="note">${say(frame, 'privacy')}</p>
      <p><button type="submit">${say(frame, 'send')}</button></p>
    </form>`;
  return page(frame, `${say(frame, 'send')}: ${process.labels[frame.language].title}`, content);
}

function input(frame: Frame, field: FormField, { given, errors }: FormState): Html {
  const { name, kind, required, max } = field;
  const wrong = errors.some((error) => error.field === name);
  const described = html`${wrong && html`aria-invalid="true" aria-describedby="error-${name}"`}`;
  const value = typeof given[name] === 'string' ? given[name] : '';
  const label = html`${inLanguage(frame, field.label)}
    <small>(${say(frame, required ? 'required' : 'optional')})</small>`;
  if (kind === 'tick') {
    return html`<p>
      <label
        ><input
          type="checkbox"
          name="${name}"
          value="yes"
          ${given[name] === true && html`checked`}
        />
        ${inLanguage(frame, field.label)}</label
      ><br />
      <small>${say(frame, 'nameHidden')}</small>
    </p>`;
  }
  const attributes = html`id="${name}" name="${name}" ${required && html`required`}
  ${max && html`maxlength="${max}"`} ${described}`;
  const control =
    kind === 'long'
      ? html`<textarea rows="8" ${attributes}>${value}</textarea>`
      : html`<input type="text" value="${value}" ${attributes} />`;
  const said = errors.filter((error) => error.field === name);
  return html`<p>
    <label for="${name}">${label}</label>
    ${said.map(({ text }) => html`<span class="error" id="error-${name}">${text}</span>`)}
    ${control}
  </p>`;
}

function errorList(frame: Frame, errors: FormState['errors'], fields: readonly FormField[]): Html {
  const labelOf = (name: string): string => {
    const field = fields.find((one) => one.name === name);
    return field ? inLanguage(frame, field.label) : '';
  };
  return html`<div class="error" role="alert">
    <p>${say(frame, 'mend')}</p>
    <ul>
      ${errors.map(({ field, text }) => html`<li><a href="#${field}">${labelOf(field)}</a> ${text}</li>`)}
    </ul>
  </div>`;
}

export function receiptPage(
  frame: Frame,
  given: { code: string; key: string; link: string; qr: string },
): string {
  const content = html` <p role="status">${say(frame, 'receivedText')}</p>
    <dl class="receipt">
      <dt>${say(frame, 'code')}</dt>
      <dd><code>${given.code}</code></dd>
      <dt>${say(frame, 'key')}</dt>
      <dd><code>${given.key}</code></dd>
    </dl>
    <p><img class="qr" src="${given.qr}" alt="${say(frame, 'qr')}" width="200" height="200" /></p>
    <p><a href="${given.link}">${say(frame, 'followOne')}</a></p>`;
  return page(frame, say(frame, 'received'), content);
}

export function followForm(frame: Frame, wrong: boolean, code = ''): string {
  const content = html` ${wrong && html`<p class="error" role="alert">${say(frame, 'wrongPair')}</p>`}
    <form
      method="post"
      enctype="multipart/form-data"
      action="${HOME}/theo-doi?lang=${frame.language}"
    >
      <p>
        <label for="code">${say(frame, 'code')}</label
        ><input id="code" name="code" required autocomplete="off" value="${code}" />
      </p>
      <p>
        <label for="secret">${say(frame, 'key')}</label
        ><input id="secret" name="secret" required autocomplete="off" />
      </p>
      <p><button type="submit">${say(frame, 'follow')}</button></p>
    </form>`;
  return page(frame, say(frame, 'followOne'), content);
}

const STATUSES: { [status: string]: Name } = {
  running: 'running',
  paused: 'paused',
  met: 'met',
  missed: 'missed',
  cancelled: 'cancelled',
  untracked: 'untracked',
};

export function followedPage(
  frame: Frame,
  one: Followed,
  pair: { code: string; secret: string; key: string },
  thanks: boolean,
): string {
  const { promised, nextWord, words } = one;
  const content = html` ${thanks && html`<p role="status" class="done">${say(frame, 'rated')}</p>`}
    <dl>
      <dt>${say(frame, 'code')}</dt>
      <dd><code>${one.code}</code></dd>
      <dt>${say(frame, 'state')}</dt>
      <dd>${one.states.map((state) => inLanguage(frame, state)).join('; ')}</dd>
      <dt>${say(frame, 'promised')}</dt>
      <dd>
        ${promised?.on ? html`<strong>${dayText(promised.on)}</strong> (${say(frame, STATUSES[promised.status] ?? 'running')})` : say(frame, 'noPromise')}
      </dd>
      ${
        nextWord &&
        html`<dt>${say(frame, 'nextWord')}</dt>
          <dd><strong>${dayText(nextWord)}</strong></dd>`
      }
    </dl>
    <h2>${say(frame, 'happened')}</h2>
    ${
      words.length === 0
        ? html`<p>${say(frame, 'nothingYet')}</p>`
        : html`<ol class="words">
            ${words.map((word) => wordItem(frame, word))}
          </ol>`
    }
    ${one.mayRate && ratingForm(frame, pair)}`;
  return page(frame, withDays(inLanguage(frame, one.title)), content);
}

function wordItem(frame: Frame, { on, title, fields }: Word): Html {
  return html`<li>
    <time datetime="${on}">${dayText(on)}</time>
    <strong>${inLanguage(frame, title)}</strong>
    ${fields.map(({ label, text }) => html`<p><small>${inLanguage(frame, label)}</small><br />${text ?? say(frame, 'erased')}</p>`)}
  </li>`;
}

function ratingForm(
  frame: Frame,
  { code, secret, key }: { code: string; secret: string; key: string },
): Html {
  return html`<form
    method="post"
    enctype="multipart/form-data"
    action="${HOME}/danh-gia?lang=${frame.language}"
  >
    <input type="hidden" name="code" value="${code}" /><input
      type="hidden"
      name="secret"
      value="${secret}"
    />
    <input type="hidden" name="key" value="${key}" />
    <fieldset>
      <legend>${say(frame, 'rate')}</legend>
      ${Object.entries(CONTENT)
        .sort(([a], [b]) => Number(b) - Number(a))
        .map(
          ([points, text]) =>
            html`<label class="choice"
              ><input type="radio" name="content" value="${points}" required />
              ${text[frame.language]}</label
            >`,
        )}
      <p>
        <label for="text">${say(frame, 'ratingText')}</label
        ><textarea id="text" name="text" rows="3" maxlength="2000"></textarea>
      </p>
      <button type="submit">${say(frame, 'send')}</button>
    </fieldset>
  </form>`;
}

export function resultsPage(
  frame: Frame,
  items: readonly Published[],
  next: string | null,
): string {
  const item = ({ on, sender, words }: Published): Piece =>
    html`<li>
      <time datetime="${on}">${dayText(on)}</time
      >${sender && html` · ${say(frame, 'by')}: ${sender}`}
      ${words.map(({ fields }) => fields.map(({ label, text }) => html`<p><small>${inLanguage(frame, label)}</small><br />${text ?? say(frame, 'erased')}</p>`))}
    </li>`;
  const content = html` ${
    items.length === 0
      ? html`<p>${say(frame, 'noResults')}</p>`
      : html`<ol class="words">
          ${items.map(item)}
        </ol>`
  }
  ${next && html`<p><a href="${HOME}/ket-qua?lang=${frame.language}&amp;before=${next}">${say(frame, 'more')}</a></p>`}`;
  return page(frame, say(frame, 'results'), content);
}

export function failurePage(frame: Frame, text: Text): string {
  const content = html`<p class="error" role="alert">${text[frame.language]}</p>
    <p>${say(frame, 'back')}</p>`;
  return page(frame, say(frame, 'failed'), content);
}
