import type { JsonObject } from '../../machines/process.js';
import { unprocessable } from '../engine/problem.js';
import type { NoteBody } from './bodies.js';

type Field = 'text' | 'assignee' | 'toUnit';

/** What each act takes beside the name it is done in, and what it cannot do without. */
const FIELDS: { [T in NoteBody['type']]: { may: readonly Field[]; text?: Missing } } = {
  COMMENT: {
    may: ['text'],
    text: {
      code: 'comment-empty',
      vi: 'Ý kiến phải có nội dung (text).',
      en: 'A comment needs its text.',
    },
  },
  ASSIGN: { may: ['assignee'] },
  HAND_OVER: {
    may: ['text', 'assignee', 'toUnit'],
    text: {
      code: 'hand-over-without-reason',
      vi: 'Bàn giao phải kèm lý do (text).',
      en: 'A hand-over needs its reason (text).',
    },
  },
  REMIND: {
    may: ['text', 'assignee', 'toUnit'],
    text: {
      code: 'reminder-empty',
      vi: 'Đôn đốc phải có nội dung (text).',
      en: 'A reminder needs its text.',
    },
  },
};

interface Missing {
  code: string;
  vi: string;
  en: string;
}

/** @throws Problem 422: what is missing, or what the act would leave unused. */
export function notePayload(body: NoteBody): JsonObject {
  const { may, text } = FIELDS[body.type];
  const stray = (['text', 'assignee', 'toUnit'] as const).find(
    (field) => body[field] !== undefined && !may.includes(field),
  );
  if (stray) {
    throw unprocessable(
      'field-not-of-act',
      `${body.type} không có trường '${stray}'; chưa có gì được ghi. Các trường có: ${may.join(', ')}.`,
      `${body.type} has no field '${stray}'; nothing was written. Its fields are: ${may.join(', ')}.`,
    );
  }
  if (text && !body.text?.trim()) throw unprocessable(text.code, text.vi, text.en);
  return {
    ...(body.text === undefined ? {} : { text: body.text }),
    ...(body.assignee === undefined ? {} : { assignee: body.assignee }),
    ...(body.toUnit === undefined ? {} : { unit: body.toUnit }),
  };
}
