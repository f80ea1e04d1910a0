import type { Answered, Sender } from './sender';

/** Acts of people as they are sent, each in the name that the process asks for. */
const AT_THE_OFFICE = { role: 'petition-officer', unit: 'ct-dost-office' };

/** A decision's way from draft to issue; the issue opens its follow-ups. */
const TO_ISSUE = (day: string): object[] => [
  { type: 'START_DRAFT', role: 'specialist', unit: 'ct-dost-standards' },
  { type: 'SUBMIT_DRAFT', role: 'specialist', unit: 'ct-dost-standards' },
  { type: 'APPROVE_DIVISION', role: 'division-head', unit: 'ct-dost-standards' },
  {
    type: 'SUBMIT_TO_OFFICE',
    role: 'department-director',
    unit: 'ct-dost',
    payload: { submissionNo: '77/TTr-SKHCN' },
  },
  {
    type: 'QC_PASS',
    role: 'control-officer',
    unit: 'ct-pc',
    payload: { documentNo: '512/VP-KSTTHC' },
  },
  { type: 'SIGN', role: 'chairman', unit: 'ct-pc', payload: { effectiveOn: day } },
  {
    type: 'ISSUE',
    role: 'registry-clerk',
    unit: 'ct-pc',
    payload: { decisionNo: '1500/QĐ-UBND', recipients: ['Sở KH&CN'] },
  },
];

const PROCEDURES = ['1.001392', '1.001693', '1.002690'].map((code) => ({
  code,
  name: `Thủ tục ${code}`,
  change: 'amended',
}));
/** As the register has them before they are amended. */
export const REGISTERED = PROCEDURES.map(({ code, name }) => ({
  code,
  name,
  field: 'Khoa học và công nghệ',
  level: 'Cấp tỉnh',
  timeLimit: { amount: 10, unit: 'working-day' },
  channel: 'counter',
  feeVnd: 0,
  decisionNo: '1/QĐ-UBND',
  inForceFrom: '2020-01-01',
}));

/** The posting, and a workflow for each procedure. */
export const FOLLOW_UPS = PROCEDURES.length + 1;

/** Opens a petition that is in hand all day: no timer of it falls due. */
export async function openPetition(sender: Sender, day: string, key: string): Promise<string> {
  const { body } = await sender.send(
    '/cases',
    {
      process: 'feedback-petition',
      input: { receivedOn: day, channel: 'post', content: 'Hồ sơ phải nộp bản sao hai lần.' },
      ...AT_THE_OFFICE,
    },
    key,
  );
  return body.id;
}

/** Sends a status update, and now and then the same key once more after its answer. */
export async function update(sender: Sender, id: string, key: string): Promise<Answered> {
  const path = `/cases/${id}/events`;
  const body = {
    type: 'STATUS_UPDATE',
    payload: { text: `Đang xử lý, ${key}.` },
    ...AT_THE_OFFICE,
  };
  const answered = await sender.send(path, body, key);
  if (sender.random.chance(0.05)) await sender.sendAgain(path, body, key, answered);
  return answered;
}

/** Takes a decision from its basis to its issue; gives its id. */
export async function issueDecision(sender: Sender, day: string, key: string): Promise<string> {
  const input = {
    basisType: 'ministry-decision',
    basisNo: '1256/QĐ-BKHCN',
    basisOn: day,
    procedures: PROCEDURES,
  };
  const opening = {
    process: 'publication-decision',
    input,
    role: 'specialist',
    unit: 'ct-dost-standards',
  };
  const { id } = (await sender.send('/cases', opening, key)).body;
  for (const [step, body] of TO_ISSUE(day).entries()) {
    await sender.send(`/cases/${id}/events`, body, `${key}-${step}`);
  }
  return id;
}
