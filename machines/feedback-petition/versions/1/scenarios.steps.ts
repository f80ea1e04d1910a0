import type { Day, JsonObject, Scenario, ScenarioStep } from '../process.js';

/** The steps that most stories share; each story says what it changes. */
type More = Partial<ScenarioStep>;

export function received(receivedOn: Day, more: JsonObject = {}): Scenario['open'] {
  return {
    as: 'petition-officer',
    input: {
      receivedOn,
      channel: 'national-portal',
      content: 'Hồ sơ phải nộp bản sao hai lần.',
      ...more,
    },
  };
}

export function classify(at: string, more: More = {}): ScenarioStep {
  return { at, send: 'CLASSIFY_START', as: 'petition-officer', ...more };
}

export function accept(handlingUnit: string, more: More = {}): ScenarioStep {
  const payload = { category: 'regulation', handlingUnit };
  return { send: 'ACCEPT_OWN', as: 'petition-officer', payload, ...more };
}

export function forward(handlingUnit: string, more: More = {}): ScenarioStep {
  const payload = { category: 'regulation', handlingUnit, documentNo: '46/VP-KSTT' };
  return { send: 'FORWARD', as: 'petition-officer', payload, ...more };
}

export function update(at: string, more: More = {}): ScenarioStep {
  const payload = { text: 'Đang lấy ý kiến Sở Tư pháp.' };
  return { at, send: 'STATUS_UPDATE', as: 'specialist', payload, ...more };
}

export function result(at: string, more: More = {}): ScenarioStep {
  const payload = { text: 'Đã bỏ yêu cầu nộp bản sao.', documentNo: '88/TL' };
  return { at, send: 'RESULT', as: 'deputy-director', payload, ...more };
}

export function record(at: string, more: More = {}): ScenarioStep {
  const payload = { systemRef: 'PAKN.0001' };
  return { at, send: 'RECORD_RESULT', as: 'petition-officer', payload, ...more };
}

export function publish(at: string, more: More = {}): ScenarioStep {
  const payload = { channels: ['national-portal'] };
  return { at, send: 'PUBLISH', as: 'petition-officer', payload, ...more };
}

export function sendBack(at: string, more: More = {}): ScenarioStep {
  const payload = { reason: 'Chưa trả lời đúng nội dung.' };
  return { at, send: 'RETURN_RESULT', as: 'petition-officer', payload, ...more };
}

export const working = (work: string, updates: 'notOwed' | 'owed'): JsonObject => ({
  handling: { work, updates },
});
export const intake = (stage: string, updates: 'notOwed' | 'owed' = 'notOwed'): JsonObject => ({
  handling: { work: { intake: stage }, updates },
});
