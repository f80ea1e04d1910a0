import type { JsonObject } from '../../machines/process.js';

/** A status of a case, told to the national portal (Cổng Dịch vụ công quốc gia). */
export interface PortalMessage {
  /** The notice's id: the portal knows by it what it was told before. */
  id: string;
  key: string;
  payload: JsonObject;
  /** The code of the case, and the number of the event that says so. */
  case: string;
  seq: number;
}

export interface Portal {
  /**
   * Gives null when the portal took the status, or why it never will.
   * @throws when nobody knows: it is asked again later.
   */
  tell(message: PortalMessage): Promise<string | null>;
}

const ANSWER_MS_MAX = 10_000;
/** More at once would be an attack on a portal that is slow already. */
const AT_ONCE_MAX = 8;
/** An answer that says "later" decides nothing: time-out, too early, too many requests. */
const ASK_LATER = new Set([408, 425, 429]);
const CAUSE_MAX = 300;

export const NO_PORTAL: Portal = {
  tell: async () => 'Cổng chưa được cấu hình (PORTAL_URL)',
};

/** Takes everything at once; the sandbox's. */
export const TAKES_ALL: Portal = { tell: async () => null };

export class HttpPortal implements Portal {
  private readonly lanes: Promise<unknown>[] = Array.from({ length: AT_ONCE_MAX }, async () => {});
  private told = 0;

  constructor(
    private readonly url: string,
    private readonly answerMsMax = ANSWER_MS_MAX,
  ) {}

  tell(message: PortalMessage): Promise<string | null> {
    const lane = this.told++ % AT_ONCE_MAX;
    const answer = this.lanes[lane]!.then(() => this.post(message));
    this.lanes[lane] = answer.catch(() => undefined);
    return answer;
  }

  private async post({ id, ...message }: PortalMessage): Promise<string | null> {
    const response = await fetch(this.url, {
      method: 'POST',
      // A redirect would carry a citizen's status to another place.
      redirect: 'manual',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': id },
      body: JSON.stringify(message),
      signal: AbortSignal.timeout(this.answerMsMax),
    }).catch((error: unknown) => {
      throw new Error(`Cổng không trả lời (${reasonOf(error)})`);
    });
    const { status } = response;
    if (status >= 200 && status < 300) {
      await response.body?.cancel();
      return null;
    }
    const said = `Cổng trả lời ${status}`;
    const refuses = status >= 400 && status < 500 && !ASK_LATER.has(status);
    if (refuses) return `${said}${await wordsOf(response)}`;
    await response.body?.cancel();
    throw new Error(said);
  }
}

/** The beginning of what the portal says, on one line; it may say as much as it likes. */
async function wordsOf(response: Response): Promise<string> {
  let text = '';
  try {
    const decoder = new TextDecoder();
    for await (const bytes of response.body ?? []) {
      text += decoder.decode(bytes as Uint8Array, { stream: true });
      if (text.length > CAUSE_MAX) break;
    }
  } catch {
    // That it refused is known; why stays unsaid.
  }
  const words = oneLine(text, CAUSE_MAX);
  return words ? `: ${words}` : '';
}

/** The beginning of a text as one line, at most so many characters. */
export function oneLine(text: string, max: number): string {
  const line = text.replace(/[\p{Cc}\s]+/gu, ' ').trim();
  return [...line].slice(0, max).join('');
}

/** fetch hides the cause one level down. */
function reasonOf(error: unknown): string {
  const { cause, name, message } = error as Error & { cause?: { code?: string } };
  return cause?.code ?? (name === 'TimeoutError' ? 'quá thời gian chờ' : message);
}
