import { Worker } from 'node:worker_threads';
import type { ElkNode } from 'elkjs';

/**
 * Laying out a large machine takes up to a second of one core: it is done on a thread of its own, so that
 * nobody's request waits for it. The browser gets the finished layout; elkjs itself never goes there.
 */
const WORKER = `
const { parentPort, workerData } = require('node:worker_threads');
const ELK = require(workerData.elk);
parentPort.once('message', (graph) => {
  new ELK().layout(graph).then(
    (done) => parentPort.postMessage({ done }),
    (error) => parentPort.postMessage({ error: String(error && error.message || error) }),
  );
});
`;

/** Gives every node its place and every edge its bends, in whole coordinates of the drawing. */
export function layout(graph: ElkNode): Promise<ElkNode> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(WORKER, {
      eval: true,
      workerData: { elk: require.resolve('elkjs/lib/elk.bundled.js') },
    });
    const end = (act: () => void): void => {
      act();
      void worker.terminate();
    };
    worker.once('message', ({ done, error }: { done?: ElkNode; error?: string }) =>
      end(() => (done ? resolve(done) : reject(new Error(`No layout: ${error}`)))),
    );
    worker.once('error', (error) => end(() => reject(error)));
    worker.postMessage(graph);
  });
}
