import { createServer, connect, type AddressInfo, type Server, type Socket } from 'node:net';

/** PostgreSQL's simple query message that says COMMIT. */
const COMMIT = Buffer.from('Q\0\0\0\x0bCOMMIT\0', 'latin1');

/**
 * Where a connection is cut: before the server sees COMMIT, while the two may still meet, or when the
 * server has committed and its answer is on the way.
 */
export type Cut = 'before' | 'meanwhile' | 'after';

/** Stands between a node and PostgreSQL, and can cut, refuse or hold back what passes. */
export class Proxy {
  /** Asked at each COMMIT; null lets it pass. */
  onCommit: () => Cut | null = () => null;
  /** What the database answers, changed on its way. */
  onAnswer: (bytes: Buffer) => Buffer = (bytes) => bytes;
  private readonly pairs = new Set<[Socket, Socket]>();
  private held = false;

  private constructor(
    private server: Server,
    private readonly port: number,
    private readonly target: number,
  ) {}

  static async start(databaseUrl: string): Promise<Proxy> {
    const server = createServer();
    await listen(server, 0);
    const { port } = server.address() as AddressInfo;
    const proxy = new Proxy(server, port, Number(new URL(databaseUrl).port));
    proxy.serve();
    return proxy;
  }

  /** The database's address as it is reached through here. */
  through(databaseUrl: string): string {
    const url = new URL(databaseUrl);
    url.port = String(this.port);
    return url.href;
  }

  /** The database is gone: what is open is cut, and nothing can be opened. */
  async refuse(): Promise<void> {
    const closed = new Promise((resolve) => this.server.close(resolve));
    this.cutAll();
    await closed;
  }

  /** The database is there again, at the same address. */
  async accept(): Promise<void> {
    this.server = createServer();
    this.serve();
    await listen(this.server, this.port);
  }

  /** The network swallows everything, without a word; what is open stays open. */
  hold(): void {
    this.held = true;
    for (const pair of this.pairs) for (const socket of pair) socket.pause();
  }

  letGo(): void {
    this.held = false;
    for (const pair of this.pairs) for (const socket of pair) socket.resume();
  }

  cutAll(): void {
    for (const pair of this.pairs) for (const socket of pair) socket.destroy();
  }

  async stop(): Promise<void> {
    if (this.server.listening) await this.refuse();
    this.cutAll();
  }

  private serve(): void {
    this.server.on('connection', (client) => this.join(client));
  }

  private join(client: Socket): void {
    const server = connect(this.target, '127.0.0.1');
    const pair: [Socket, Socket] = [client, server];
    this.pairs.add(pair);
    let cut: Cut | null = null;
    const end = (): void => {
      this.pairs.delete(pair);
      for (const socket of pair) socket.destroy();
    };
    for (const socket of pair) socket.setNoDelay().on('error', end).on('close', end);
    client.on('data', (bytes: Buffer) => {
      if (bytes.includes(COMMIT)) cut = this.onCommit();
      if (cut === 'before') end();
      else server.write(bytes, () => cut === 'meanwhile' && end());
    });
    server.on('data', (bytes) => {
      if (cut === 'after') end();
      else client.write(this.onAnswer(bytes));
    });
    if (this.held) for (const socket of pair) socket.pause();
  }
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve());
  });
}
