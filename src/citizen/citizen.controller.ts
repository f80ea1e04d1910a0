import { randomUUID } from 'node:crypto';
import { Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { toDataURL } from 'qrcode';
import type { Text } from '../../machines/process.js';
import { notFound, Problem, unprocessable } from '../engine/problem.js';
import { Access } from '../http/access.js';
import { pagePolicy } from '../http/headers.js';
import { Service } from '../service.js';
import { Citizens, type Public } from './citizens.js';
import { discard, fieldsOf, FILES_MAX, keyOf, payloadOf, readForm, type Given } from './form.js';
import {
  failurePage,
  followedPage,
  followForm,
  formPage,
  HOME,
  receiptPage,
  resultsPage,
  type FormState,
  type Frame,
} from './pages.js';
import { CSS } from './style.js';
import { CONTENT, OTHER, type Language } from './texts.js';

/** Outside of /api. */
export const PUBLIC_PAGES = ['cong-dan', 'cong-dan/{*path}'];

/** The pages for people without an account: made on the server, without a script, on any device. */
@ApiExcludeController()
@Controller('cong-dan')
export class CitizenController {
  private readonly citizens: Citizens;

  constructor(private readonly service: Service) {
    this.citizens = new Citizens(service);
  }

  @Get('style.css')
  @Access('anyone')
  async style(@Res() reply: FastifyReply): Promise<void> {
    await reply.type('text/css; charset=utf-8').header('Cache-Control', 'max-age=3600').send(CSS);
  }

  @Get()
  @Access('anyone')
  home(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.show(request, reply, async (frame) => {
      const [process] = this.citizens.processes();
      if (!process) throw nothingToSend();
      return this.form(frame, process, this.emptyForm());
    });
  }

  @Get('gui/:process')
  @Access('anyone')
  blank(
    @Param('process') key: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.show(request, reply, async (frame) =>
      this.form(frame, this.mustFind(key), this.emptyForm()),
    );
  }

  @Post('gui/:process')
  @Access('anyone')
  @HttpCode(200)
  send(
    @Param('process') key: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.show(request, reply, async (frame) => {
      const process = this.mustFind(key);
      const given = await this.read(request);
      try {
        return await this.sent(frame, process, given, request);
      } catch (error) {
        if (!(error instanceof Problem) || error.status !== 422) throw error;
        void reply.status(422);
        return this.form(frame, process, this.mendedForm(frame, process, given, error));
      } finally {
        await discard(given, this.folder);
      }
    });
  }

  @Get('theo-doi')
  @Access('anyone')
  follow(
    @Query() { ma, khoa }: { ma?: unknown; khoa?: unknown },
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.show(request, reply, async (frame) => {
      if (typeof ma !== 'string' || typeof khoa !== 'string') return followForm(frame, false);
      return this.followed(frame, reply, ma, khoa);
    });
  }

  @Post('theo-doi')
  @Access('anyone')
  @HttpCode(200)
  find(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.show(request, reply, async (frame) => {
      const { fields } = await this.read(request);
      return this.followed(frame, reply, fields.code ?? '', fields.secret ?? '');
    });
  }

  @Post('danh-gia')
  @Access('anyone')
  @HttpCode(200)
  rate(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.show(request, reply, async (frame) => {
      const { fields } = await this.read(request);
      const { code = '', secret = '', content = '', text = '' } = fields;
      const row = await this.citizens.find(code, secret);
      if (!row) return this.wrongPair(frame, reply, code);
      if (!Object.hasOwn(CONTENT, content)) throw ratingNeeded();
      const { mayRate } = await this.citizens.follow(row);
      if (!mayRate) throw notAnswered();
      await this.citizens.rate(row, Number(content), text.slice(0, 2000), keyOf(fields));
      return this.followed(frame, reply, code, secret, true);
    });
  }

  @Get('ket-qua')
  @Access('anyone')
  results(
    @Query('before') before: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.show(request, reply, async (frame) => {
      const [process] = this.citizens.processes();
      if (!process) throw nothingToSend();
      const from =
        typeof before === 'string' && /^[\p{Lu}\d-]{1,40}$/u.test(before) ? before : undefined;
      const { items, next } = await this.citizens.published(process, from);
      return resultsPage(frame, items, next);
    });
  }

  private get folder() {
    return this.service.notes.attachments.folder;
  }

  private read(request: FastifyRequest): Promise<Given> {
    return readForm(request, this.folder, this.service.config.fileBytesMax);
  }

  private async sent(
    frame: Frame,
    process: Public,
    given: Given,
    request: FastifyRequest,
  ): Promise<string> {
    const key = keyOf(given.fields);
    const fields = payloadOf(fieldsOf(process), given.fields);
    const office = given.fields.office ?? '';
    const { body } = await this.citizens.send({ process, office, given: fields, key });
    const one = body as unknown as { id: string; code: string; unit: string };
    while (given.files.length > 0) {
      await this.citizens.attach(one, given.files[0]!, key);
      given.files.shift();
    }
    const secret = await this.citizens.keys.of(one.id);
    const query = new URLSearchParams({ ma: one.code, khoa: secret, lang: frame.language });
    const link = `${HOME}/theo-doi?${query.toString()}`;
    const qr = await toDataURL(`${request.protocol}://${request.host}${link}`, { margin: 1 });
    return receiptPage(frame, { code: one.code, key: secret, link, qr });
  }

  private async followed(
    frame: Frame,
    reply: FastifyReply,
    code: string,
    secret: string,
    thanks = false,
  ): Promise<string> {
    const row = await this.citizens.find(code, secret);
    if (!row) return this.wrongPair(frame, reply, code);
    const pair = { code: row.code, secret, key: randomUUID() };
    return followedPage(frame, await this.citizens.follow(row), pair, thanks);
  }

  private wrongPair(frame: Frame, reply: FastifyReply, code: string): string {
    void reply.status(404);
    return followForm(frame, true, code);
  }

  private form(frame: Frame, process: Public, state: FormState): string {
    const mb = this.service.config.fileBytesMax / 1024 / 1024;
    const offices = this.citizens.offices();
    return formPage(frame, process, fieldsOf(process), offices, state, { mb, count: FILES_MAX });
  }

  private emptyForm(): FormState {
    return { key: randomUUID(), office: '', given: {}, errors: [] };
  }

  /** The same form with what was typed; files have to be chosen again. */
  private mendedForm(
    frame: Frame,
    process: Public,
    { fields }: Given,
    problem: Problem,
  ): FormState {
    const found = (problem.extra.errors ?? []) as { field: string; vi: string; en: string }[];
    const errors = found.map((one) => ({ field: one.field, text: one[frame.language] }));
    return {
      // A new key: what was refused is kept under the old one.
      key: randomUUID(),
      office: fields.office ?? '',
      given: payloadOf(fieldsOf(process), fields),
      errors:
        errors.length > 0 ? errors : [{ field: 'office', text: problem.text[frame.language] }],
    };
  }

  @Get('*')
  @Access('anyone')
  async nothing(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.show(request, reply, () => {
      throw noSuchPage();
    });
  }

  private mustFind(key: string): Public {
    const process = this.citizens.process(key);
    if (process) return process;
    throw noSuchPage();
  }

  /** A page, or what went wrong as a page. */
  private async show(
    request: FastifyRequest,
    reply: FastifyReply,
    make: (frame: Frame) => Promise<string>,
  ): Promise<void> {
    const { lang } = request.query as { lang?: unknown };
    const language = lang === 'en' ? 'en' : 'vi';
    const frame: Frame = {
      language,
      demonstration: this.service.config.demonstration,
      inOtherLanguage:
        request.method === 'GET'
          ? { language: OTHER[language], address: addressIn(request.url, OTHER[language]) }
          : null,
    };
    void reply.type('text/html; charset=utf-8').headers({
      'Content-Security-Policy': pagePolicy(),
    });
    try {
      await reply.send(await make(frame));
    } catch (error) {
      if (!(error instanceof Problem) || error.status >= 500) throw error;
      await reply.status(error.status).send(failurePage(frame, error.text satisfies Text));
    }
  }
}

/** The same page with all that its address says, a citizen's code and key too. */
function addressIn(url: string, language: Language): string {
  const [path, query] = url.split('?', 2);
  const said = new URLSearchParams(query);
  said.set('lang', language);
  return `${path}?${said.toString()}`;
}

const noSuchPage = (): Problem => notFound('Không có trang này.', 'There is no such page.');

const nothingToSend = (): Problem =>
  notFound('Chưa có gì để gửi ở đây.', 'There is nothing to send here yet.');

const ratingNeeded = (): Problem =>
  unprocessable('rating-needed', 'Hãy chọn mức hài lòng.', 'Choose how content you are.');

const notAnswered = (): Problem =>
  unprocessable(
    'not-answered',
    'Chưa có câu trả lời để đánh giá.',
    'There is no answer to rate yet.',
  );
