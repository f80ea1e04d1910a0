import type { Command } from 'commander';
import { CASE, KEY, type Does } from './arguments.js';
import { attachFiles, noteOn, showFiles } from './notes.js';

const TO = ['--to <person>', 'người nhận / the person'] as const;
const TO_UNIT = ['--to-unit <unit>', 'đơn vị nhận / the unit'] as const;

interface NoteOptions {
  to?: string;
  toUnit?: string;
  reason?: string;
  key?: string;
}

/** Acts on any case that stand in its log and leave its machine alone. */
export function addNotes(program: Command, does: Does): void {
  program
    .command('comment')
    .description('ghi ý kiến / comment on a case')
    .argument(...CASE)
    .argument('<text>', 'nội dung / the text')
    .option(...KEY)
    .action((one: string, text: string, { key }: NoteOptions, command: Command) =>
      does(command, (session) => noteOn(session, one, { type: 'COMMENT', text }, key)),
    );
  program
    .command('assign')
    .description('phân công / assign a case; without a person it is unassigned')
    .argument(...CASE)
    .argument('[person]', 'người thụ lý / who is to do the work')
    .option(...KEY)
    .action((one: string, assignee: string | undefined, { key }: NoteOptions, command: Command) =>
      does(command, (session) => noteOn(session, one, { type: 'ASSIGN', assignee }, key)),
    );
  program
    .command('hand-over')
    .description('bàn giao / hand a case over within its authority')
    .argument(...CASE)
    .requiredOption('--reason <text>', 'lý do / why')
    .option(...TO)
    .option(...TO_UNIT)
    .option(...KEY)
    .action((one: string, { to, toUnit, reason, key }: NoteOptions, command: Command) =>
      does(command, (session) =>
        noteOn(session, one, { type: 'HAND_OVER', text: reason, assignee: to, toUnit }, key),
      ),
    );
  program
    .command('remind')
    .description('đôn đốc / remind whoever has a case, or somebody named')
    .argument(...CASE)
    .argument('<text>', 'nội dung / the text')
    .option(...TO)
    .option(...TO_UNIT)
    .option(...KEY)
    .action((one: string, text: string, { to, toUnit, key }: NoteOptions, command: Command) =>
      does(command, (session) =>
        noteOn(session, one, { type: 'REMIND', text, assignee: to, toUnit }, key),
      ),
    );
  addFiles(program, does);
}

function addFiles(program: Command, does: Does): void {
  program
    .command('attach')
    .description('đính kèm tệp / attach files')
    .argument(...CASE)
    .argument('<file...>', 'PDF, PNG, JPEG, DOCX, XLSX, ODT, TXT')
    .option(...KEY)
    .action((one: string, files: string[], { key }: NoteOptions, command: Command) =>
      does(command, (session) => attachFiles(session, one, files, key)),
    );
  program
    .command('files')
    .description('các tệp đính kèm / the files of a case')
    .argument(...CASE)
    .argument('[hash]', 'mã băm, hoặc phần đầu của nó / a hash, or its beginning')
    .option('--save <path>', 'lưu tệp đó vào / save that file as')
    .action(
      (one: string, hash: string | undefined, { save }: { save?: string }, command: Command) =>
        does(command, (session) => showFiles(session, one, hash, save)),
    );
}
