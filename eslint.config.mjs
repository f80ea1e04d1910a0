import tseslint from 'typescript-eslint';

const readsClock = {
  selector:
    "NewExpression[callee.name='Date'][arguments.length=0], CallExpression[callee.object.name='Date'][callee.property.name='now']",
  message: 'Time is an argument: only src/engine/clock.ts reads the clock.',
};
const readsEnv = {
  selector: "MemberExpression[object.name='process'][property.name='env']",
  message: 'Only src/config.ts reads the environment.',
};

export default tseslint.config(
  {
    ignores: [
      'dist/',
      'node_modules/',
      'web/dist/',
      'coverage/',
      'var/',
      'test/arrows/broken/',
      // As they were released, with the imports that they had then.
      'machines/*/versions/',
      '**/*.js',
      '**/*.mjs',
    ],
  },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // XState's and TypeORM's generics are erased where the host is generic over processes.
      '@typescript-eslint/no-explicit-any': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-require-imports': 'off',
      '@typescript-eslint/no-unsafe-function-type': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-restricted-syntax': ['error', readsClock, readsEnv],
    },
  },
  {
    files: ['src/**/*.ts', 'machines/**/*.ts', 'web/src/**/*.ts', 'web/src/**/*.tsx'],
    rules: {
      'max-lines': ['error', { max: 400 }],
      'max-lines-per-function': ['error', { max: 70 }],
    },
  },
  {
    // A machine and a list of labels are one expression; they are read from top to bottom.
    files: ['machines/**/*.ts', 'test/**/*.ts'],
    rules: { 'max-lines-per-function': 'off' },
  },
  { files: ['src/engine/clock.ts'], rules: { 'no-restricted-syntax': ['error', readsEnv] } },
  {
    // Made from the service's own description; and words, which are read from top to bottom.
    files: ['web/src/api/schema.d.ts', 'web/src/i18n/vi.ts', 'web/src/i18n/en.ts'],
    rules: { 'max-lines': 'off' },
  },
  { files: ['web/src/lib/clock.ts'], rules: { 'no-restricted-syntax': ['error', readsEnv] } },
  { files: ['web/vite.config.ts'], rules: { 'no-restricted-syntax': ['error', readsClock] } },
  { files: ['src/config.ts'], rules: { 'no-restricted-syntax': ['error', readsClock] } },
  { files: ['test/**/*.ts'], rules: { 'no-restricted-syntax': 'off' } },
);
