import type { Json, Text } from '../../machines/process.js';
import type { ProcessBody } from './answers.js';
import { EXIT, Failure } from './failure.js';
import type { Session } from './session.js';

export const CASE_STATUS: { [status: string]: Text } = {
  active: { vi: 'đang giải quyết', en: 'active' },
  done: { vi: 'đã kết thúc', en: 'done' },
  halted: { vi: 'bị dừng', en: 'halted' },
};

export const DEADLINE_STATUS: { [status: string]: Text } = {
  running: { vi: 'đang tính', en: 'running' },
  paused: { vi: 'tạm dừng', en: 'paused' },
  met: { vi: 'đúng hạn', en: 'met' },
  missed: { vi: 'quá hạn', en: 'missed' },
  cancelled: { vi: 'thôi tính', en: 'cancelled' },
  untracked: { vi: 'không theo dõi', en: 'untracked' },
};

/** How sure the reading of a law is, where no document prints it. */
export const SURENESS: { [sureness: string]: Text } = {
  'looked-up': { vi: 'tra cứu', en: 'looked up' },
  recalled: { vi: 'cần đối chiếu', en: 'to be checked' },
  design: { vi: 'do hệ thống đặt', en: 'by design' },
};

/** In whose name somebody acts (Decree 30/2020/NĐ-CP, Article 13). */
export const MANDATES: { [kind: string]: Text } = {
  substitute: { vi: 'thay người vắng mặt', en: 'substitute' },
  'ky-thay': { vi: 'ký thay (KT.)', en: 'for the head' },
  'ky-thua-lenh': { vi: 'ký thừa lệnh (TL.)', en: 'by order' },
  'uy-quyen': { vi: 'ủy quyền (TUQ.)', en: 'by authority' },
};

/** Why the host has taken a case from somebody. */
export const BECAUSE: { [because: string]: Text } = {
  'person-removed': { vi: 'tài khoản đã bị gỡ', en: 'the account was removed' },
  'holding-ended': {
    vi: 'không còn giữ vai (của mình hay được giao thay) cho việc này',
    en: 'no role for it, own or lent, is left',
  },
};

export const HOST_ENTRIES: { [type: string]: Text } = {
  OPENED: { vi: 'Mở vụ việc', en: 'Case opened' },
  COMMENT: { vi: 'Ý kiến', en: 'Comment' },
  ASSIGN: { vi: 'Phân công', en: 'Assigned' },
  HAND_OVER: { vi: 'Bàn giao', en: 'Handed over' },
  REMIND: { vi: 'Đôn đốc', en: 'Reminded' },
  ATTACH: { vi: 'Đính kèm tệp', en: 'File attached' },
  RATE: { vi: 'Người gửi đánh giá', en: 'Rated by its sender' },
  ERASE: { vi: 'Xóa dữ liệu cá nhân', en: 'Personal data erased' },
  MIGRATED: { vi: 'Chuyển phiên bản', en: 'Migrated' },
  RECOUNTED: { vi: 'Tính lại thời hạn', en: 'Deadlines counted anew' },
  HALTED: { vi: 'Vụ việc bị dừng', en: 'Case halted' },
  RESUME: { vi: 'Cho chạy lại', en: 'Case resumed' },
};

/** Fields of acts that every case takes, whatever its process. */
const HOST_FIELDS: { [field: string]: Text } = {
  text: { vi: 'Nội dung', en: 'text' },
  unit: { vi: 'Đơn vị', en: 'unit' },
  assignee: { vi: 'Người thụ lý', en: 'assignee' },
  because: { vi: 'Vì', en: 'because' },
  fromUnit: { vi: 'Từ đơn vị', en: 'from the unit' },
  fromAssignee: { vi: 'Từ người', en: 'from' },
  name: { vi: 'Tên tệp', en: 'file name' },
  type: { vi: 'Loại tệp', en: 'file type' },
  bytes: { vi: 'Số byte', en: 'bytes' },
  hash: { vi: 'Mã băm SHA-256', en: 'SHA-256' },
  from: { vi: 'Từ phiên bản', en: 'from the version' },
  to: { vi: 'Sang phiên bản', en: 'to the version' },
  map: { vi: 'Ánh xạ', en: 'map' },
  change: { vi: 'Theo thay đổi', en: 'by the change' },
  firedUnder: { vi: 'Đã hết hạn theo lịch cũ', en: 'had fired by the former calendar' },
  figures: { vi: 'Thông số', en: 'figures' },
};

export const DAY_KIND: { [kind: string]: Text } = {
  holiday: { vi: 'nghỉ lễ, tết', en: 'holiday' },
  compensatory: { vi: 'nghỉ bù', en: 'in lieu' },
  'swap-off': { vi: 'nghỉ hoán đổi', en: 'off by exchange' },
  'makeup-workday': { vi: 'làm bù', en: 'worked instead' },
};

/** Why a deadline that fired by the former calendar would not have. */
export const FIRED_WHY: { [why: string]: Text } = {
  'not-yet': { vi: 'chưa đến hạn theo lịch mới', en: 'not due yet by the new calendar' },
  'met-in-time': { vi: 'đúng hạn theo lịch mới', en: 'met in time by the new calendar' },
};

export const hostField = (name: string): Text => wordFor(HOST_FIELDS, name);

export const wordFor = (words: { [key: string]: Text }, key: string): Text =>
  words[key] ?? { vi: key, en: key };

/** A process's labels; a case of a version that is hosted no longer shows the bare names. */
export class Words {
  constructor(private readonly process: Pick<ProcessBody, 'labels' | 'events'> | null) {}

  /** The labels of the version that a case runs by. */
  static async of(session: Session, process: string, version?: number): Promise<Words> {
    const query = version === undefined ? '' : `?version=${version}`;
    try {
      return new Words(await session.http.get(`/processes/${encodeURIComponent(process)}${query}`));
    } catch (error) {
      const gone = error instanceof Failure && error.exitCode === EXIT.refused;
      if (gone && error.problem.status === 404) return new Words(null);
      throw error;
    }
  }

  /** 'handling.work' → 'Đang giải quyết › Việc xử lý'. */
  state(path: string): Text {
    const names = path.split('.').map((_, i, all) => all.slice(0, i + 1).join('.'));
    const chain = names.map((name) => this.labels('vi')?.states[name] ?? name);
    return { vi: chain.join(' › '), en: this.labels('en')?.states[path] ?? path };
  }

  event(type: string): Text {
    return this.pick('events', type);
  }

  deadline(name: string): Text {
    return this.pick('deadlines', name);
  }

  field(name: string): Text {
    return this.pick('fields', name);
  }

  roles(type: string): readonly string[] {
    return this.process?.events.find((event) => event.type === type)?.roles ?? [];
  }

  /** What an entry of the log is called; `timer` is the name of the deadline that fired. */
  entry(kind: string, type: string, timer: string): Text {
    if (kind === 'event') return this.event(type);
    if (kind !== 'timer') return wordFor(HOST_ENTRIES, type);
    const { vi, en } = this.deadline(timer);
    return { vi: `Hết hạn: ${vi}`, en: `Fell due: ${en}` };
  }

  private pick(what: 'events' | 'deadlines' | 'fields', key: string): Text {
    return {
      vi: this.labels('vi')?.[what][key] ?? key,
      en: this.labels('en')?.[what][key] ?? key,
    };
  }

  private labels(language: 'vi' | 'en'): ProcessBody['labels']['vi'] | undefined {
    return this.process?.labels[language];
  }
}

/** XState's state value as the dotted paths of its innermost states. */
export function pathsOf(state: Json, above = ''): string[] {
  if (typeof state === 'string') return [above ? `${above}.${state}` : state];
  if (typeof state !== 'object' || state === null || Array.isArray(state)) return [];
  return Object.entries(state).flatMap(([name, inner]) => {
    const path = above ? `${above}.${name}` : name;
    const within = pathsOf(inner, path);
    return within.length > 0 ? within : [path];
  });
}
