// The command line runs what `npm start` built; on a fresh checkout it builds once itself.
import { execSync } from 'node:child_process';
import { existsSync } from 'node:fs';

if (!existsSync('dist/src/cli/main.js')) execSync('npm run --silent build', { stdio: 'inherit' });
