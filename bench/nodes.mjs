import { fork } from 'node:child_process';
import { join } from 'node:path';
import { HERE } from './built.mjs';
import { inRounds, of, spread } from './measure.mjs';

const IN_FLIGHT = 64;

/** Part 6: one process and two processes that share a PostgreSQL, each on cases of its own. */
export async function measureNodes(databases, { times, report }) {
  const place = await databases.place();
  const first = await startNode(place);
  const second = await startNode(place);
  const results = await inRounds(times, {
    one: (seconds) => first.work(seconds),
    two: async (seconds) => {
      const both = await Promise.all([first.work(seconds), second.work(seconds)]);
      return { perSecond: both.reduce((sum, { perSecond }) => sum + perSecond, 0) };
    },
  });
  await first.stop();
  await second.stop();
  await place.remove();

  const section = report.section('nodes', databases.name);
  section.row(`one node, ${IN_FLIGHT} in flight`, 'steps/s', of(results.one, 'perSecond'));
  section.row(`two nodes, ${IN_FLIGHT} in flight each`, 'steps/s', of(results.two, 'perSecond'));
  const ratios = results.two.map(({ perSecond }, i) => perSecond / results.one[i].perSecond);
  section.row('two nodes ÷ one', '×', spread(ratios));
}

async function startNode({ config }) {
  const child = fork(join(HERE, 'node.mjs'), [JSON.stringify(config), String(IN_FLIGHT)]);
  const answer = () =>
    new Promise((resolve, reject) => {
      const ended = (code) => reject(new Error(`A node ended with ${code}.`));
      child.once('exit', ended);
      child.once('message', (message) => {
        child.off('exit', ended);
        resolve(message);
      });
    });
  await answer();
  return {
    work: (seconds) => {
      child.send({ seconds });
      return answer();
    },
    stop: () =>
      new Promise((resolve) => {
        child.once('exit', resolve);
        child.send({ stop: true });
      }),
  };
}
