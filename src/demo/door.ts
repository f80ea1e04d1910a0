import type { FastifyInstance } from 'fastify';

/** Every answer says that it is none of a real office. */
export function markAnswers(server: FastifyInstance): void {
  server.addHook('onSend', async (_request, reply) => {
    void reply.header('X-Demonstration', 'true');
  });
}
