/** The arrows of ARCHITECTURE.md, checked: data flows one way, and a line of code knows its room. */
const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });
const room = (...names) => `^src/(${names.join('|')})/`;

module.exports = {
  forbidden: [
    forbid(
      'no-circles',
      'Two files that need each other are one room.',
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    ),
    forbid(
      'calendar-is-pure',
      'The calendar counts days and knows nothing else.',
      { path: room('calendar') },
      { pathNot: room('calendar') },
    ),
    forbid(
      'step-is-pure',
      'A step has no clock, no I/O and no database: sending and replaying share it.',
      { path: '^src/engine/(advance|step|deadlines|log|canonical|migrate|recount)\\.ts$' },
      {
        path: '^(src/(storage|http|cli|timers|outbox|views|audit|sandbox|office)/|node_modules/(@nestjs|typeorm|sqlite3|pg|fastify))',
      },
    ),
    forbid(
      'processes-are-strangers',
      'A process never imports another; they speak through notices and events.',
      { path: '^machines/([^/]+)/' },
      { path: '^machines/[^/]+/', pathNot: '^machines/$1/' },
    ),
    forbid(
      'processes-know-no-host',
      'A process knows the contract, xstate and class-validator.',
      { path: '^machines/' },
      { pathNot: '^(machines/|node_modules/(xstate|class-validator|class-transformer)/)' },
    ),
    forbid(
      'host-knows-no-process',
      'The catalogue finds the processes; src/ never imports one by name.',
      { path: '^src/' },
      { path: '^machines/[^/]+/' },
    ),
    forbid(
      'engine-knows-no-door',
      'Doors call the engine, never the other way round.',
      { path: room('engine', 'storage', 'office', 'calendar') },
      {
        path: room(
          ...['http', 'cli', 'timers', 'outbox', 'views', 'audit', 'sandbox', 'plans'],
          ...['register', 'schedules', 'people', 'metrics'],
        ),
      },
    ),
    forbid(
      'register-knows-no-case',
      'The register is told by notices and asked by events; it never moves a case.',
      { path: room('register') },
      {
        path: '^src/',
        pathNot:
          '^src/(register|storage|calendar)/|^src/engine/(canonical|facts|log|payload|problem|search-text)\\.ts$',
      },
    ),
    forbid(
      'rights-are-pure',
      'Who may do what is decided from tables alone: no clock, no I/O, no database.',
      { path: '^src/people/rights\\.ts$' },
      { path: '^(src/(storage|http|cli|views)/|node_modules/(@nestjs|typeorm|fastify))' },
    ),
    forbid(
      'people-know-no-door',
      'A door asks who may; how one comes in is its own business.',
      { path: room('people') },
      { path: room('http', 'cli', 'timers', 'outbox', 'audit', 'sandbox', 'plans', 'schedules') },
    ),
    forbid(
      'metrics-only-count',
      'Figures are told what happens; they are read by a door and know none.',
      { path: room('metrics') },
      { path: '^src/', pathNot: '^src/(metrics|storage)/|^src/engine/(engine|watch)\\.ts$' },
    ),
    forbid(
      'storage-knows-no-engine',
      "The store writes rows; what they mean is the engine's.",
      { path: room('storage') },
      { path: '^src/', pathNot: room('storage') },
    ),
    forbid(
      'files-know-bytes-only',
      'The folder keeps files under their hash; who may name them is not its business.',
      { path: room('files') },
      { path: '^src/', pathNot: room('files') },
    ),
    forbid(
      'cli-goes-over-http',
      'The command line is a client; only listing paths is done on the spot.',
      { path: room('cli') },
      {
        path: '^src/',
        pathNot: '^src/(cli|paths|calendar)/|^src/(config|engine/catalogue|office/office)\\.ts$',
      },
    ),
    forbid(
      'schedules-know-no-door',
      'A schedule is a case: it is moved by the engine, and what it asks for is delivered by the outbox.',
      { path: room('schedules') },
      { path: room('http', 'cli', 'outbox', 'views', 'audit', 'sandbox', 'plans', 'register') },
    ),
    forbid(
      'schedule-is-a-process',
      "The host's own process knows the contract as any other, and besides how periods come.",
      { path: '^src/schedules/process/([^/]+)/' },
      {
        path: '^src/',
        pathNot: '^src/schedules/process/$1/|^src/(calendar/recurrence|engine/host-notice)\\.ts$',
      },
    ),
    forbid(
      'screens-know-the-api-only',
      'The screens are a client: they know what the service answers, and nothing of how.',
      { path: '^web/' },
      { path: '^(src|machines)/|^node_modules/(@nestjs|typeorm|fastify|xstate)' },
    ),
    forbid(
      'screens-are-strangers',
      'A screen is one folder; what two of them need is in ui/, forms/, lib/ or api/.',
      { path: '^web/src/screens/([^/]+)/' },
      { path: '^web/src/screens/', pathNot: '^web/src/screens/$1/' },
    ),
    forbid(
      'service-knows-no-screen',
      'The service hands out the built screens as files, and imports none of them.',
      { path: '^(src|machines)/' },
      { path: '^web/' },
    ),
    forbid(
      'nobody-knows-the-demonstration',
      'It tells a story through the service; the service tells none of it.',
      { path: '^src/', pathNot: room('demo') },
      { path: room('demo') },
    ),
    forbid(
      'no-unresolved',
      'An import that cannot be found hides its arrow.',
      {},
      { couldNotResolve: true },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Older versions are kept as they were released, with the imports that they had then.
    exclude: { path: '^machines/[^/]+/versions/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.d.ts', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['require', 'import', 'node', 'default'],
    },
  },
};
