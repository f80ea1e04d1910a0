import { Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access } from './access.js';
import { OperatorTokens } from './authenticator.js';

@ApiTags('office')
@Controller('tokens')
export class TokensController {
  constructor(private readonly tokens: OperatorTokens) {}

  @Post()
  @Access('known')
  @HttpCode(201)
  @ApiOperation({ summary: 'Makes another operator token; it is shown this once' })
  create(): Promise<{ name: string; token: string }> {
    return this.tokens.create();
  }
}
