import type { JsonObject } from '../../machines/process.js';
import { unprocessable } from '../engine/problem.js';
import type { Store } from '../storage/store.js';

const PAGE = 500;

export interface LogPage {
  items: (JsonObject & { case: string; seq: number; type: string; payload: JsonObject })[];
  next: string;
}

/** A page of the log of all cases; `next` is the cursor to go on from, also when nothing is there yet. */
export async function tailLog(store: Store, after = '0~0'): Promise<LogPage> {
  const [, xid, position] = /^(\d{1,20})~(\d{1,18})$/.exec(after) ?? [];
  if (xid === undefined || position === undefined) {
    throw unprocessable(
      'invalid-cursor',
      `Con trỏ '${after}' không đúng; dùng giá trị next của trang trước.`,
      `The cursor '${after}' is not valid; use the next of the page before.`,
    );
  }
  const rows: { xid: string; position: string | number; body: string; hash: string }[] =
    await store.read.query(store.dialect.tailLog, [xid, Number(position), PAGE]);
  const last = rows.at(-1);
  return {
    items: rows.map(({ body, hash }) => ({ ...JSON.parse(body), hash })),
    next: last ? `${last.xid}~${last.position}` : after,
  };
}
