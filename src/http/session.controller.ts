import { Controller, Delete, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Code, Optional, Personal } from '../../machines/fields.js';
import type { JsonObject } from '../../machines/process.js';
import { forbidden } from '../engine/problem.js';
import type { SignedInAs } from '../people/accounts.js';
import type { NewSession } from '../people/sessions.js';
import { Access } from './access.js';
import { bodyOf } from './request.js';
import { Door } from './session-door.js';
import { bearerOf, dropCookie, setCookie, signInNeeded } from './signed-in.js';

export class SignInBody {
  @ApiProperty({ description: 'The name of the account; case does not matter.' })
  @Code()
  name!: string;

  @ApiProperty()
  @Personal(1024)
  password!: string;
}

class CodeBody {
  @ApiProperty({ description: 'Six digits of the app, or a recovery code.', example: '123456' })
  @Code(40)
  code!: string;
}

class EnrolBody {
  @ApiPropertyOptional({ description: 'Left out: begin. Given: the first code of the app.' })
  @Optional()
  @Code(40)
  code?: string;
}

class PasswordBody {
  @ApiProperty()
  @Personal(1024)
  old!: string;

  @ApiProperty({ description: '12 to 256 characters.' })
  @Personal(1024)
  new!: string;
}

@ApiTags('session')
@Controller('session')
export class SessionController {
  constructor(private readonly door: Door) {}

  @Get()
  @Access('anyone')
  @ApiOperation({ summary: 'Who is signed in, with what they hold; or how to begin' })
  show(@Req() request: FastifyRequest): Promise<JsonObject> {
    return this.door.view(request);
  }

  @Post()
  @Access('anyone')
  @HttpCode(200)
  @ApiOperation({ summary: 'Sign in (đăng nhập): sets a cookie' })
  @ApiBody({ type: SignInBody })
  async signIn(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<JsonObject> {
    const { name, password } = bodyOf(request, SignInBody);
    const { accounts, now } = this.door;
    const before = await this.door.sessionOf(request);
    const made = await accounts.signIn({ name, password, ip: request.ip }, now);
    if (before) await accounts.sessions.end(before.session);
    return this.answerWith(reply, made);
  }

  @Delete()
  @Access('anyone')
  @HttpCode(200)
  @ApiOperation({ summary: 'Sign out (đăng xuất); with a token: revoke it' })
  async signOut(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<JsonObject> {
    const { accounts, now } = this.door;
    const bearer = bearerOf(request);
    const token = bearer === null ? null : await accounts.tokens.find(bearer, now);
    if (token) await accounts.tokens.revoke({ ...token, label: '' }, token.actor, now);
    const known = await this.door.sessionOf(request);
    if (known) await accounts.sessions.end(known.session);
    dropCookie(reply);
    return this.door.signedOut();
  }

  @Post('second-factor')
  @Access('anyone')
  @HttpCode(200)
  @ApiOperation({ summary: 'Give the code of the second factor' })
  @ApiBody({ type: CodeBody })
  async secondFactor(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<JsonObject> {
    const { code } = bodyOf(request, CodeBody);
    const { session } = await this.mustBeSignedIn(request);
    const { accounts, now } = this.door;
    await accounts.secondFactor.mustBeRight(session.personId, code, now);
    return this.answerWith(reply, await accounts.strengthen(session, now));
  }

  @Post('second-factor/enrolment')
  @Access('anyone')
  @HttpCode(200)
  @ApiOperation({ summary: 'Enrol a second factor: begin, then confirm with its first code' })
  @ApiBody({ type: EnrolBody })
  async enrol(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<JsonObject> {
    const { code } = bodyOf(request, EnrolBody);
    const known = await this.mustBeSignedIn(request);
    // Who has only found out the password must not put an app of their own in place of the right one.
    if (known.needs === 'second-factor') throw codeFirst();
    const { accounts, now } = this.door;
    const { session } = known;
    if (code === undefined) {
      const enrolment = accounts.secondFactor.begin(session.actor);
      await accounts.sessions.setEnrolling(session.hash, enrolment.secret);
      return { ...enrolment };
    }
    if (session.enrolling === null) throw notBegun();
    const recoveryCodes = await accounts.secondFactor.confirm(
      session,
      session.enrolling,
      code,
      now,
    );
    const answer = await this.answerWith(reply, await accounts.strengthen(session, now));
    return { ...answer, recoveryCodes };
  }

  @Post('password')
  @Access('anyone')
  @HttpCode(200)
  @ApiOperation({ summary: 'Change the password; every other session and every token ends' })
  @ApiBody({ type: PasswordBody })
  async password(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<JsonObject> {
    const given = bodyOf(request, PasswordBody);
    const known = await this.mustBeSignedIn(request);
    if (known.needs === 'second-factor') throw codeFirst();
    const { accounts, now } = this.door;
    return this.answerWith(reply, await accounts.changePassword(known, given, now));
  }

  private async mustBeSignedIn(request: FastifyRequest): Promise<SignedInAs> {
    const known = await this.door.sessionOf(request);
    if (!known) throw signInNeeded();
    return known;
  }

  private async answerWith(reply: FastifyReply, made: NewSession): Promise<JsonObject> {
    setCookie(reply, made);
    return this.door.viewOf(made);
  }
}

function codeFirst(): Error {
  return forbidden(
    'second-factor-needed',
    'Hãy nhập mã của yếu tố thứ hai trước: POST /api/session/second-factor {code}; chưa có gì được ghi.',
    'Give the code of the second factor first: POST /api/session/second-factor {code}; nothing was written.',
  );
}

function notBegun(): Error {
  return forbidden(
    'enrolment-not-begun',
    'Chưa bắt đầu đăng ký ở phiên này; hãy gọi lại không kèm mã để lấy khóa bí mật mới.',
    'No enrolment was begun in this session; call this without a code for a new secret.',
  );
}
