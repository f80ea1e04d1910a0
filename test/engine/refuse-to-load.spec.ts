import 'reflect-metadata';
import { readConfig } from '../../src/config.js';
import { Catalogue } from '../../src/engine/catalogue.js';
import { BrokenProcess } from '../../src/engine/check.js';
import { Office } from '../../src/office/office.js';
import { broken, OfficeFolder, SAMPLE } from '../fixtures/office-folder.js';

const roles = Office.read(readConfig({}).root).roleSlugs();
let office: OfficeFolder;

beforeEach(() => {
  office = new OfficeFolder();
});
afterEach(() => office.remove());

const load = () => Catalogue.load([office.path], roles);

test('a process that is whole is hosted, written in TypeScript outside this project', () => {
  const folder = office.write('sample', SAMPLE);
  const [hosted] = load().all();
  expect(hosted).toMatchObject({ folder, behaviour: expect.stringMatching(/^[0-9a-f]{64}$/) });
  expect(hosted!.process.key).toBe('sample');
});

test('or in JavaScript', () => {
  const plain = SAMPLE.replace(/^class .*$/gm, (line) =>
    line.replace(/@\w+\((?:\(\) => \w+)?\) /g, '').replace(/!: \w+(\[\])?/g, ''),
  );
  office.write('sample', plain, 'index.js');
  expect(load().find('sample')!.process.codePrefix).toBe('SMP');
});

/** What is wrong, the part of the sample that is replaced, by what, and what the message says. */
/** A monthly schedule, good but for what is given. */
function scheduled(part: string): string {
  return `schedules: [{
    key: 'monthly', label: { vi: 'x', en: 'x' }, every: 'month', begins: { months: 0, day: 1 },
    opens: 'after', input: () => ({ name: 'x', parts: [] }), ${part},
  }], payloadGuards: [],`;
}

const IN_A_STATE: [string, string, string, RegExp][] = [
  [
    'invokes an actor',
    'after: { wait: {} },',
    "invoke: { src: 'other' }, after: { wait: {} },",
    /state 'open' invokes/,
  ],
  [
    'starts an actor',
    'after: { wait: {} },',
    "entry: spawnChild('other'), after: { wait: {} },",
    /state 'open' .*spawn/,
  ],
  [
    'stops an actor',
    'after: { wait: {} },',
    "exit: stopChild('other'), after: { wait: {} },",
    /state 'open' .*stop/,
  ],
  [
    'waits for milliseconds',
    'after: { wait: {} },',
    'after: { 1000: {} },',
    /state 'open' waits for an unnamed delay/,
  ],
  [
    'waits for what is no deadline',
    'after: { wait: {} },',
    'after: { other: {} },',
    /state 'open' waits for 'other'/,
  ],
  [
    'has an unnamed guard',
    "guard: 'allowed'",
    'guard: () => true',
    /state 'open.inner' has an unnamed guard on 'GO'/,
  ],
  [
    'has a guard that is nowhere',
    "guard: 'allowed'",
    "guard: 'permitted'",
    /state 'open.inner' .*'permitted'/,
  ],
  [
    'has a side effect of its own',
    'actions: []',
    'actions: () => {}',
    /state 'open.inner' runs a side effect/,
  ],
  [
    'has a named side effect',
    'actions: []',
    "actions: 'bell'",
    /state 'open.inner' runs a side effect/,
  ],
  [
    'has an action that is nowhere',
    'actions: []',
    "actions: 'missing'",
    /state 'open.inner' runs a side effect/,
  ],
  ['writes to a console', 'actions: []', "actions: log('x')", /state 'open.inner' uses xstate.log/],
  [
    'sends to an actor',
    'actions: []',
    "actions: sendTo('other', { type: 'GO' })",
    /state 'open.inner' uses xstate.sendTo/,
  ],
  [
    'raises an event later',
    'actions: []',
    "actions: raise({ type: 'GO' }, { delay: 5 })",
    /state 'open.inner' raises an event later/,
  ],
  [
    'takes an event that is not declared',
    'TOLD: {} }',
    'TOLD: {}, OTHER: {} }',
    /state 'open.inner' takes 'OTHER'/,
  ],
  ['takes whatever comes', 'TOLD: {} }', "TOLD: {}, '*': {} }", /state 'open.inner' takes '\*'/],
];

const OF_THE_FOLDER: [string, string, string, RegExp][] = [
  [
    'a state without a label',
    "'open.inner': 'Inner', ",
    '',
    /labels.vi.ts has no label for the state 'open.inner'/,
  ],
  ['an event without a label', "GO: 'Go', ", '', /no label for the event 'GO'/],
  ['a system event without a label', ", TOLD: 'Told'", '', /no label for the event 'TOLD'/],
  ['a deadline without a label', "wait: 'Wait'", '', /no label for the deadline 'wait'/],
  ['a guard without a label', "allowed: 'It is allowed'", '', /no label for the guard 'allowed'/],
  ['a field without a label', ", note: 'Note'", '', /no label for the field 'note'/],
  [
    'a field of a part without a label',
    "partName: 'Name of the part', ",
    '',
    /no label for the field 'partName'/,
  ],
  [
    'a language that is missing',
    'labels: { vi: labels, en: labels }',
    'labels: { vi: labels }',
    /labels.en/,
  ],
  ['a role that nobody has', "GO: ['specialist']", "GO: ['king']", /role 'king'/],
  ['a role that only the host has', "open: ['specialist']", "open: ['system']", /'system'/],
  [
    'an event that nobody may send',
    "send: { GO: ['specialist'] }",
    'send: {}',
    /who may send 'GO'/,
  ],
  [
    'an event with a reserved name',
    'const events = { GO: Go };',
    "const events = { GO: Go, 'xstate.stop': Go };",
    /'xstate.stop'/,
  ],
  [
    "a key that is not the folder's",
    "key: 'sample'",
    "key: 'other'",
    /its key is 'other', not 'sample'/,
  ],
  ['a machine of another name', "id: 'sample'", "id: 'other'", /'other'/],
  ['a prefix that is none', "codePrefix: 'SMP'", "codePrefix: 'S-1'", /codePrefix 'S-1'/],
  [
    'a deadline without a law',
    "law: 'rule' }",
    "law: 'custom' }",
    /deadline 'wait' has no law 'custom'/,
  ],
  [
    'a provision without words in Vietnamese',
    "quote: 'q'",
    "quote: ''",
    /law.ts says 'rule' in English only/,
  ],
  ['a deadline met by nothing', "metBy: ['GO']", "metBy: ['GONE']", /'wait' is met by 'GONE'/],
  [
    'a field that the host stamps',
    'class Go { @Code() note',
    'class Go { @Code() by',
    /'GO' has a field 'by'/,
  ],
  [
    'a part that is personal',
    '@Code() partName',
    '@Personal() partName',
    /'parts.partName'.*personal/,
  ],
  [
    'an input that does not open it',
    '() => ({ count: 0 })',
    '() => { throw new Error("no") }',
    /cannot be opened with the input 'usual': .*no/,
  ],
  [
    'a start that never ends',
    'inner: {',
    'inner: { always: { actions: assign({ count: ({ context }) => context.count + 1 }) },',
    /cannot be opened with the input 'usual': .*[Ii]nfinite/,
  ],
  ['TypeScript that is broken', 'class Told {}', 'class Told {', /cannot be loaded/],
  ['an import that is not there', "from 'xstate'", "from 'xstaet'", /cannot be loaded: .*xstaet/],
  [
    'code that fails when it is loaded',
    'class Told {}',
    'class Told {} (null as any).x;',
    /cannot be loaded/,
  ],
  ['no process in it', 'export default {', 'export const process = {', /its key is 'undefined'/],
  [
    'a default that is no process',
    'export default {',
    "export default { key: 'sample' }; ({",
    /does not export a process|cannot/,
  ],
  [
    'a schedule without a law',
    'payloadGuards: [],',
    scheduled("law: 'none'"),
    /the schedule 'monthly' has no law 'none'/,
  ],
  [
    'a schedule without periods',
    'payloadGuards: [],',
    scheduled("law: 'rule', begins: { months: 0, day: 0 }"),
    /the schedule 'monthly' has no periods: it begins on day 0/,
  ],
  [
    'a schedule whose cases could not be opened',
    'payloadGuards: [],',
    scheduled("law: 'rule', input: () => ({ name: 5, parts: [] })"),
    /the schedule 'monthly' opens no case: .*"field":"name"/,
  ],
  [
    'two schedules of one name',
    'payloadGuards: [],',
    `schedules: [1, 2].map(() => ({ key: 'monthly' })), payloadGuards: [],`,
    /the schedule 'monthly' is twice/,
  ],
];

const NOT_JSON: [string, string][] = [
  ['a Date', '{ count: new Date(0) }'],
  ['a Map', '{ count: new Map() }'],
  ['a Set in a list', '{ count: [new Set()] }'],
  ['a function', '{ count: () => 1 }'],
  ['a number that is none', '{ count: NaN }'],
  ['a number without end', '{ count: Infinity }'],
  ['a hole in a list', '{ count: [undefined] }'],
  ['a big integer', '{ count: 1n }'],
  ['an instance of a class', '{ count: new Part() }'],
  ['a symbol', "{ count: Symbol('x') }"],
];

function refusal(source: string): { folder: string; message: string } {
  const folder = office.write('sample', source);
  try {
    load();
  } catch (error) {
    expect(error).toBeInstanceOf(BrokenProcess);
    return { folder, message: (error as Error).message };
  }
  throw new Error('It was hosted.');
}

describe('a process is refused, by its folder and its state, when it', () => {
  test.each(IN_A_STATE)('%s', (_what, part, replacement, says) => {
    const { folder, message } = refusal(broken(part, replacement));
    expect(message).toContain(folder);
    expect(message).toMatch(says);
  });
});

describe('a process is refused by its folder for', () => {
  test.each(OF_THE_FOLDER)('%s', (_what, part, replacement, says) => {
    const { folder, message } = refusal(broken(part, replacement));
    expect(message).toContain(folder);
    expect(message).toMatch(says);
  });
});

describe('a context that JSON cannot hold is refused:', () => {
  test.each(NOT_JSON)('%s', (_what, context) => {
    const { folder, message } = refusal(broken('{ count: 0 }', context));
    expect(message).toContain(folder);
    expect(message).toMatch(/'count/);
  });

  test('an actor that the context starts', () => {
    const context = "({ spawn }) => ({ ref: spawn('other') })";
    const { message } = refusal(broken('() => ({ count: 0 })', context));
    expect(message).toMatch(/actor/);
  });
});

describe('two processes', () => {
  test('of one name in two folders are refused, and both are named', () => {
    const first = office.write('sample', SAMPLE);
    const other = new OfficeFolder();
    try {
      const second = other.write('sample', SAMPLE);
      const both = () => Catalogue.load([office.path, other.path], roles);
      expect(both).toThrow(
        `The process in '${second}' cannot be hosted: '${first}' has the same name.`,
      );
    } finally {
      other.remove();
    }
  });

  test('with one prefix for their codes are refused', () => {
    const first = office.write('sample', SAMPLE);
    office.write('second', SAMPLE.replaceAll("'sample'", "'second'").replace('#sample', '#second'));
    expect(load).toThrow(new RegExp(`codePrefix is that of '${first}'`));
  });

  test('that are versions of one another need different numbers', () => {
    office.write('sample', SAMPLE);
    office.write('sample', SAMPLE, 'versions/1/index.ts');
    expect(load).toThrow(/is version sample@1 too/);
  });
});

describe('the hash that pins a case to its process', () => {
  const hashOf = (source: string, labels = 'export {};') => {
    office.write('sample', source);
    office.write('sample', labels, 'labels.vi.ts');
    return load().find('sample')!.behaviour;
  };

  test('covers what a guard does, which its definition does not show', () => {
    const [before, after] = [SAMPLE, broken('allowed: () => true', 'allowed: () => false')];
    const hash = hashOf(before);
    office.remove();
    office = new OfficeFolder();
    expect(hashOf(after)).not.toBe(hash);
  });

  test('does not cover comments, white space and labels', () => {
    const hash = hashOf(SAMPLE);
    office.remove();
    office = new OfficeFolder();
    const dressed = `// A comment.\n\n${SAMPLE.replace('class Told {}', 'class Told {\n\n}')}`;
    expect(hashOf(dressed, "export const vi = 'other';")).toBe(hash);
  });
});
