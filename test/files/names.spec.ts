import { cleanName, extensionOf } from '../../src/files/names.js';

test.each([
  ['đơn.pdf', 'đơn.pdf'],
  ['../../etc/passwd.txt', 'passwd.txt'],
  ['C:\\Users\\an\\đơn.pdf', 'đơn.pdf'],
  ['/absolute.txt', 'absolute.txt'],
  ['a\u0000b\nc.txt', 'abc.txt'],
  // What turns the direction of text would show 'exe.pdf' as 'fdp.exe', or the other way round.
  ['đơn\u202efdp.txt', 'đơnfdp.txt'],
  ['a<b>:"|?*.txt', 'a_b______.txt'],
  ['con.txt', '_con.txt'],
  ['..hidden.txt', 'hidden.txt'],
  ['x.txt. . ', 'x.txt'],
  ['d\u0111o\u031bn.txt', 'dđơn.txt'],
  ['half\ud800.txt', 'half\ufffd.txt'],
])('%j becomes %j', (given, name) => expect(cleanName(given)).toBe(name));

test.each(['', '..', '../..', '/', '\\', ' . ', '\u0000\u0001'])('%j is no name', (given) =>
  expect(cleanName(given)).toBeNull(),
);

test('a name that is too long keeps its beginning and what it is', () => {
  const name = cleanName(`${'đ'.repeat(500)}.pdf`)!;
  expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200);
  expect(name).toMatch(/^đ+\.pdf$/);
});

test('what a file is stands behind the last dot', () => {
  expect(extensionOf('a.pdf.TXT')).toBe('txt');
  expect(extensionOf('pdf')).toBe('');
});
